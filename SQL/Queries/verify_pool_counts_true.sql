-- I6: the counters equal the count of registrations.
select
    'session ' || p.session_id::text,
    'counters ' || p.confirmed::text || '/' || p.held::text || '/' || p.waiting::text
    || ', counted ' || r.confirmed::text || '/' || r.held::text || '/' || r.waiting::text
from seat_pool p
join lateral (
    select
        coalesce(sum(party) filter (where status = 'confirmed'), 0) as confirmed,
        coalesce(sum(seats_held), 0) as held,
        count(*) filter (where status = 'waitlisted') as waiting
    from registration
    where session_id = p.session_id and pool = p.code
) r on true
where (p.confirmed, p.held, p.waiting) is distinct from (r.confirmed, r.held, r.waiting)
