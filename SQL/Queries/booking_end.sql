-- Ends a booking, with why and with what it was.
update booking
set
    status = $2, cause = $3, reason = $4, status_before = status, ended_at = $5,
    version = version + 1
where id = $1
