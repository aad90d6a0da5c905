-- One session, by id or by slug.
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
where s.id = coalesce($1, (select named.id from session named where named.slug = $2))
