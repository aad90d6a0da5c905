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
    array(select value from jsonb_each_text(g.name) order by key),
    s.offer_hours, s.published_at is not null, s.edition_code,
    array(select key from jsonb_each_text(e.name) order by key),
    array(select value from jsonb_each_text(e.name) order by key),
    h.codes, h.languages, h.texts
from session s
join seat_pool p on p.session_id = s.id and p.code = 'main'
left join programme g on g.id = s.programme_id
left join edition e on e.programme_id = s.programme_id and e.code = s.edition_code
left join booking k on k.id = s.booking_id
left join room r on r.id = k.room_id
left join building b on b.id = r.building_id
cross join lateral (
    select
        coalesce(array_agg(t.code order by t.code, n.key), '{}') as codes,
        coalesce(array_agg(n.key order by t.code, n.key), '{}') as languages,
        coalesce(array_agg(n.value order by t.code, n.key), '{}') as texts
    from session_theme l
    join theme t on t.id = l.theme_id
    cross join lateral jsonb_each_text(t.name) n
    where l.session_id = s.id
) h
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
    and (
        $12::text is null
        or exists (
            select
            from theme t
            where
                t.code = $12
                and (
                    exists (
                        select
                        from session_theme o
                        where o.session_id = s.id and o.theme_id = t.id
                    )
                    or exists (
                        select
                        from programme_theme o
                        where o.programme_id = s.programme_id and o.theme_id = t.id
                    )
                )
        )
    )
    and ($9::timestamptz is null or (lower(s.public_time), s.id) > ($9, $10))
order by lower(s.public_time), s.id
limit $11::integer
