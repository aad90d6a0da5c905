-- Bookings that were ended on the way, at the place that they gave back.
select
    k.id, b.code, r.code, lower(k.public_time), upper(k.public_time), lower(o.during),
    upper(o.during), k.layout, array_agg(distinct o.space_id order by o.space_id)
from booking k
join room r on r.id = k.room_id
join building b on b.id = r.building_id
join lateral (
    select during
    from occupation
    where booking_id = k.id
    order by id desc
    limit 1
) last on true
join occupation o on o.booking_id = k.id and o.during = last.during
where k.id = any ($1::uuid[])
group by k.id, b.code, r.code, o.during
order by lower(k.public_time), k.id
