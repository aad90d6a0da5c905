-- Writes what the session row carries for its seats.
update session s
set
    next_position = new.next_position, next_expiry = new.next_expiry,
    seats_version = s.seats_version + 1
from unnest($1::uuid[], $2::integer[], $3::timestamptz[])
    as new (session_id, next_position, next_expiry)
where s.id = new.session_id
