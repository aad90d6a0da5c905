-- Locks buildings in id order, whatever they state.
select id
from building
where code = any($1)
order by id
for no key update
