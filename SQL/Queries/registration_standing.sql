-- What of a registration decides, read after its session's lock.
select id, status, party, seats_held
from registration
where id = $1
