-- Closes new spaces of a building for as long as the whole building is closed.
insert into occupation (space_id, closure_id, during, closing)
select part.space_id, c.id, c.during, 1
from closure c
cross join unnest($2::uuid[]) as part (space_id)
where c.building_id = $1 and c.room_id is null and c.lifted_at is null
order by part.space_id, c.id
