-- Locks the spaces that bookings of a series occupy, and those of every room that shares one with
-- them, in id order.
select s.id
from space s
where
    s.id in (
        select part.space_id
        from series_date d
        join occupation o on o.booking_id = d.booking_id
        join room_space shared on shared.space_id = o.space_id
        join room_space part on part.room_id = shared.room_id
        where d.series_id = $1
    )
order by s.id
for no key update
