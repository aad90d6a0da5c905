-- Locks the spaces of a room together with those that a booking occupies now, and those of every
-- room that shares one with them, in id order.
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
            where b.code = $1 and r.code = $2
            union
            select o.space_id from occupation o where o.booking_id = $3 and o.live
        ) as own
        join room_space shared on shared.space_id = own.space_id
        join room_space part on part.room_id = shared.room_id
    )
order by s.id
for no key update
