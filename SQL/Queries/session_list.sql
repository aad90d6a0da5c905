-- Sessions by start, after a place in that order; what is null does not filter. Words are looked
-- for in each language of the title by its own rules, by the simple ones where there are none.
select
    s.id, s.version, s.seats_version, s.slug, s.status,
    array(select key from jsonb_each_text(s.title) order by key),
    array(select value from jsonb_each_text(s.title) order by key),
    s.title_fallback, s.kind, s.mode, b.code, r.code, k.layout, r.name, b.name, b.city,
    r.step_free, s.booking_id, s.zone, lower(s.public_time), upper(s.public_time), s.languages,
    s.registration_opens, s.registration_closes, s.confirm_email, s.waiting_list, s.waiting_limit,
    p.capacity, p.overbooking, p.allowance, p.confirmed, p.held, p.waiting, s.cancel_reason,
    s.moved_at, s.listed, g.code,
    array(select key from jsonb_each_text(g.name) order by key),
    array(select value from jsonb_each_text(g.name) order by key)
from session s
join seat_pool p on p.session_id = s.id and p.code = 'main'
left join programme g on g.id = s.programme_id
left join booking k on k.id = s.booking_id
left join room r on r.id = k.room_id
left join building b on b.id = r.building_id
where
    ((s.status <> 'draft' and s.listed) or $1)
    and ($2::timestamptz is null or upper(s.public_time) > $2)
    and ($3::timestamptz is null or lower(s.public_time) < $3)
    and ($4::text is null or b.code = $4)
    and ($5::text is null or lower(b.city) = lower($5))
    and ($6::text is null or g.code = $6)
    and ($7::text is null or $7 = any(s.languages))
    and (
        $8::text is null
        or exists (
            select
            from jsonb_each_text(s.title) t
            cross join lateral (
                select (
                    case split_part(t.key, '-', 1)
                        when 'fr' then 'french'
                        when 'de' then 'german'
                        when 'en' then 'english'
                        when 'nl' then 'dutch'
                        else 'simple'
                    end
                )::regconfig as words
            ) c
            where
                to_tsvector(
                    c.words,
                    unaccent(concat_ws(' ', t.value, g.name ->> t.key, r.name, b.name, b.city))
                )
                @@ websearch_to_tsquery(c.words, unaccent($8))
        )
    )
    and ($9::timestamptz is null or (lower(s.public_time), s.id) > ($9, $10))
order by lower(s.public_time), s.id
limit $11::integer
