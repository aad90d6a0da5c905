-- A session's registrations in the order of arrival, after an id.
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
order by r.id
limit $4::integer
