-- Adds spaces to a building.
insert into space (id, building_id, code)
select id, $1, code
from unnest($2::uuid[], $3::text[]) as new (id, code)
order by code
