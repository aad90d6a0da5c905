-- Locks a booking and tells where it stands.
select status, session_id
from booking
where id = $1
for no key update
