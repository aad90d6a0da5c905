-- Locks a closure and tells whether it was lifted.
select lifted_at
from closure
where id = $1
for no key update
