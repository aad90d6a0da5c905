-- Ends a booking, with why.
update booking
set status = $2, cause = $3, reason = $4, version = version + 1
where id = $1
