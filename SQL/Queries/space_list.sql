-- The spaces of a building.
select id, code
from space
where building_id = $1
order by id
