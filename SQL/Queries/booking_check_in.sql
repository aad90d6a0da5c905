-- Notes that people have come.
update booking
set checked_in_at = $2, version = version + 1
where id = $1
