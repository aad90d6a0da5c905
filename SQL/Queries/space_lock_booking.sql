-- Locks the spaces that a booking occupies, and those of every room that shares one with them, in
-- id order.
select s.id
from space s
where
    s.id in (
        select part.space_id
        from occupation o
        join room_space shared on shared.space_id = o.space_id
        join room_space part on part.room_id = shared.room_id
        where o.booking_id = $1
    )
order by s.id
for no key update
