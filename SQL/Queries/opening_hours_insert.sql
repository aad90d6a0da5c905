-- Adds the opening hours of a building, one array element a stretch.
insert into opening_hours (building_id, weekday, opens, closes)
select $1, weekday, opens, closes
from unnest($2::smallint[], $3::time[], $4::time[]) as stretch (weekday, opens, closes)
order by weekday, opens
