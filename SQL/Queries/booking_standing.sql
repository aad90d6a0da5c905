-- The bookings of a building, or of one room of it, that stand and are not over; holds that ran
-- out do not stand.
select
    k.id, b.code, r.code, b.zone, lower(k.public_time), upper(k.public_time), k.layout, k.heads,
    k.purpose, k.session_id
from building b
join room r on r.building_id = b.id
join booking k on k.room_id = r.id
where
    b.code = $1
    and ($2::text is null or r.code = $2)
    and k.status in ('held', 'confirmed')
    and (k.status = 'confirmed' or k.held_until > coalesce($3::timestamptz, clock_timestamp()))
    and upper(k.public_time) > coalesce($3::timestamptz, clock_timestamp())
order by lower(k.public_time), k.id
