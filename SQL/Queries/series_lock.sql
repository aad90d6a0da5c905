-- Locks a series, so that its dates are decided about in turn.
select id
from series
where id = $1
for no key update
