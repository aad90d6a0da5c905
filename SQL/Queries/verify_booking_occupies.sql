-- I2: a standing booking occupies every space of its room, for its public time at least, and no
-- other; a booking that does not stand occupies none.
select
    'booking ' || k.id::text,
    'status ' || k.status || ', spaces ' || count(rs.space_id)::text || ', occupied '
    || count(o.id)::text || ' of ' || coalesce(every.n, 0)::text
from booking k
join room_space rs on rs.room_id = k.room_id
left join occupation o
    on o.booking_id = k.id and o.space_id = rs.space_id and o.live and o.during @> k.public_time
left join (
    select booking_id, count(*) as n from occupation where live group by booking_id
) every on every.booking_id = k.id
group by k.id, k.status, every.n
having
    count(o.id) <> case when k.status in ('held', 'confirmed') then count(rs.space_id) else 0 end
    or coalesce(every.n, 0) <> count(o.id)
