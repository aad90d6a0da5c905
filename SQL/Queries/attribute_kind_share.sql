-- Locks the attributes that are defined against being defined otherwise, for whoever writes what
-- rooms have of them.
select id
from attribute_kind
order by word
for share
