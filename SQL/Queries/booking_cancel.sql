-- Gives a booking back.
update booking
set status = 'cancelled', version = version + 1
where id = $1
