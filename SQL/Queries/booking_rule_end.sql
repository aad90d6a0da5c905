-- Ends a rule; it stays as history.
update booking_rule
set ended_at = $2, version = version + 1
where id = $1
