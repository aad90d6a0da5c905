-- Locks the spaces of a building, or of one room of it, in id order.
select s.id
from space s
where
    s.id in (
        select part.id
        from space part
        join building b on b.id = part.building_id
        where b.code = $1 and ($2::text is null or part.id in (
            select rs.space_id
            from room_space rs
            join room r on r.id = rs.room_id
            where r.building_id = b.id and r.code = $2
        ))
    )
order by s.id
for no key update
