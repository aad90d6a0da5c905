-- Locks what is said of a word of equipment.
select id
from equipment_kind
where word = $1
for no key update
