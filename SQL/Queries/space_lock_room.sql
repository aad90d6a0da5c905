-- Locks the spaces of a room, and of every room that shares one with it, in id order, before
-- anything of them is read: what a booking occupies depends on its neighbours there.
select s.id
from space s
where
    s.id in (
        select part.space_id
        from room_space rs
        join room r on r.id = rs.room_id
        join building b on b.id = r.building_id
        join room_space shared on shared.space_id = rs.space_id
        join room_space part on part.room_id = shared.room_id
        where b.code = $1 and r.code = $2
    )
order by s.id
for no key update
