-- Gives every room over a space others beside it, and each of these rooms a new version.
with extended as (
    insert into room_space (building_id, room_id, space_id)
    select rs.building_id, rs.room_id, part.space_id
    from room_space rs
    cross join unnest($2::uuid[]) as part (space_id)
    where rs.space_id = $1
    order by rs.room_id, part.space_id
    returning room_id
)
update room
set version = version + 1
where id in (select room_id from extended)
