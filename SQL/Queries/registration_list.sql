-- A session's registrations in the order of arrival, after an id; what is null does not filter.
-- Words are looked for in name, guests, address and organisation, and the code is found by its
-- letters.
select
    r.id, r.version, r.session_id, r.code, r.status, r.email, r.email_norm, r.name, r.party,
    r.guests, r.organisation, r.territory, r.stage, r.language, r.access_needs, r.access_note,
    r.consents, r.consent_wordings, r.consented_at,
    case
        when r.status = 'waitlisted' then (
            select count(*)::integer
            from registration w
            where
                w.session_id = r.session_id and w.status = 'waitlisted'
                and w.position <= r.position
        )
    end,
    r.expires_at, r.generation, r.created_at, r.changed_at
from registration r
where
    r.session_id = $1
    and ($2::text is null or r.status = $2)
    and ($3::uuid is null or r.id > $3)
    and (
        $5::text is null
        or position(
            lower(unaccent($5))
            in lower(
                unaccent(
                    concat_ws(' ', r.name, r.email, r.organisation, array_to_string(r.guests, ' '))
                )
            )
        ) > 0
        or r.code = upper(translate($5, ' -', ''))
    )
    and ($6::text is null or $6 = any(r.access_needs))
    and ($7::text is null or r.territory = $7)
    and ($8::text is null or r.stage = $8)
order by r.id
limit $4::integer
