-- Locks a booking.
select id
from booking
where id = $1
for no key update
