-- Locks the spaces of a building or of one room of it, those of further rooms, and those that
-- bookings occupy now, together with those of every room that shares one with them, in id order.
select s.id
from space s
where
    s.id in (
        with own as (
            select part.id
            from space part
            join building b on b.id = part.building_id
            where b.code = $1 and ($2::text is null or part.id in (
                select rs.space_id
                from room_space rs
                join room r on r.id = rs.room_id
                where r.building_id = b.id and r.code = $2
            ))
            union
            select rs.space_id
            from unnest($3::text[], $4::text[]) as wanted (building, room)
            join building b on b.code = wanted.building
            join room r on r.building_id = b.id and r.code = wanted.room
            join room_space rs on rs.room_id = r.id
            union
            select o.space_id
            from occupation o
            where o.booking_id = any($5) and o.live
        )
        select own.id from own
        union
        select part.space_id
        from own
        join room_space shared on shared.space_id = own.id
        join room_space part on part.room_id = shared.room_id
    )
order by s.id
for no key update
