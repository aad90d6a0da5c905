-- Locks a rule.
select id
from booking_rule
where id = $1
for no key update
