-- Makes a room of spaces of its building.
insert into room_space (building_id, room_id, space_id)
select $1, $2, space_id
from unnest($3::uuid[]) as part (space_id)
order by space_id
