-- Bookings to which nobody came within the time that their room gives them, with that time; the
-- shortest where several rules speak. Sessions are for people who come late.
select k.id, min(u.amount)
from booking k
join booking_rule u
    on u.kind = 'check_in'
    and u.ended_at is null
    and u.created_at <= k.created_at
    and (u.building_id is null or u.building_id = k.building_id)
    and (u.room_id is null or u.room_id = k.room_id)
    and (u.valid_from is null or u.valid_from <= lower(k.public_time))
    and (u.valid_to is null or u.valid_to > lower(k.public_time))
where
    k.status = 'confirmed'
    and k.checked_in_at is null
    and k.session_id is null
    and lower(k.public_time) <= coalesce($1::timestamptz, clock_timestamp())
    and upper(k.public_time) > coalesce($1::timestamptz, clock_timestamp())
group by k.id
having
    lower(k.public_time) + make_interval(mins => min(u.amount))
    <= coalesce($1::timestamptz, clock_timestamp())
order by k.id
limit $2::integer
