-- Moves a booking to another status.
update booking
set status = $2, version = version + 1
where id = $1
