-- Notes that a booking occupies another time, since another one comes before it now.
update booking
set version = version + 1
where id = $1
