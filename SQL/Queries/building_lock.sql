-- Locks a building by its code, whatever it states.
select id
from building
where code = $1
for no key update
