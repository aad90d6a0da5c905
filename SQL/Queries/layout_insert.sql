-- Adds the layouts of a room.
insert into layout (room_id, kind, capacity, origin)
select $1, kind, capacity, origin
from unnest($2::text[], $3::integer[], $4::text[]) as offered (kind, capacity, origin)
order by kind
