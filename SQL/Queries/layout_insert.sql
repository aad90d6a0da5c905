-- Adds the layouts of a room.
insert into layout (room_id, kind, capacity)
select $1, kind, capacity
from unnest($2::text[], $3::integer[]) as offered (kind, capacity)
order by kind
