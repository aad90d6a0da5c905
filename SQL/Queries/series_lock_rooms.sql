-- Locks the spaces of some rooms of a building together with those that the bookings of a series
-- occupy, and those of every room that shares one with them, in id order.
select s.id
from space s
where
    s.id in (
        select part.space_id
        from (
            select rs.space_id
            from room_space rs
            join room r on r.id = rs.room_id
            join building b on b.id = r.building_id
            where b.code = $1 and r.code = any($2::text[])
            union
            select o.space_id
            from series_date d
            join occupation o on o.booking_id = d.booking_id
            where d.series_id = $3
        ) as own
        join room_space shared on shared.space_id = own.space_id
        join room_space part on part.room_id = shared.room_id
    )
order by s.id
for no key update
