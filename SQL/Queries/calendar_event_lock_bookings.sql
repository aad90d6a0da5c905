-- Locks the bookings of the events of a calendar in a room, and some by their identity, in id order.
select k.id
from booking k
where
    k.id in (
        select e.booking_id from calendar_event e where e.room_id = $1
        union
        select asked.id from unnest($2::uuid[]) as asked (id)
    )
    and upper(k.public_time) > $3
order by k.id
for no key update
