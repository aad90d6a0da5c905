-- The planned heads of a building's standing bookings that touch a range; holds that ran out do
-- not stand, and a booking that is being changed is not its own neighbour.
select lower(public_time), upper(public_time), heads
from booking
where
    building_id = (select id from building where code = $1)
    and status in ('held', 'confirmed')
    and (status = 'confirmed' or held_until > coalesce($4::timestamptz, clock_timestamp()))
    and heads > 0
    and upper(public_time) > $2
    and lower(public_time) < $3
    and ($5::uuid is null or id <> $5)
