-- Every word of equipment that some room has.
select distinct word
from room r
cross join unnest(r.equipment) as word
order by word
