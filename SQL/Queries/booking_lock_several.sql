-- Locks bookings in id order.
select id
from booking
where id = any($1)
order by id
for no key update
