-- Locks the spaces that a booking occupies, in id order.
select s.id
from space s
where s.id in (select o.space_id from occupation o where o.booking_id = $1)
order by s.id
for no key update
