-- The planned heads of the standing bookings of several buildings that touch a range; holds that
-- ran out do not stand, and a booking that is being moved is left out.
select b.code, lower(k.public_time), upper(k.public_time), k.heads
from booking k
join building b on b.id = k.building_id
where
    k.building_id = any($1::uuid[])
    and k.status in ('held', 'confirmed')
    and (k.status = 'confirmed' or k.held_until > $4)
    and k.heads > 0
    and upper(k.public_time) > $2
    and lower(k.public_time) < $3
    and ($5::uuid is null or k.id <> $5)
