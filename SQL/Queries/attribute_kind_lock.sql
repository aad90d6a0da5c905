-- Locks an attribute that is to be defined otherwise: whoever writes what a room has of it waits.
select id
from attribute_kind
where word = $1
for no key update
