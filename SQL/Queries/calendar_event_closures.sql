-- Closures by their identity that stand in the calendar of a room: its own, those of rooms that
-- share its spaces, and those of its building.
select c.id, lower(c.during), upper(c.during)
from closure c
join room r on r.id = $1 and r.building_id = c.building_id
where
    c.id in (select asked.id from unnest($2::uuid[]) as asked (id))
    and c.lifted_at is null
    and (
        c.room_id is null
        or c.room_id in (
            select shared.room_id
            from room_space own
            join room_space shared on shared.space_id = own.space_id
            where own.room_id = $1
        )
    )
order by c.id
