-- Notes that the house was reminded of a request.
update booking
set reminded_at = $2
where id = $1
