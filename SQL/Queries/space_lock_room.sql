-- Locks the spaces of a room in id order, before anything of them is read.
select s.id
from space s
where
    s.id in (
        select rs.space_id
        from room_space rs
        join room r on r.id = rs.room_id
        join building b on b.id = r.building_id
        where b.code = $1 and r.code = $2
    )
order by s.id
for no key update
