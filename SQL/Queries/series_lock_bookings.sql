-- Locks the bookings of a series in id order.
select k.id
from booking k
where k.id in (select d.booking_id from series_date d where d.series_id = $1)
order by k.id
for no key update
