-- Gives a session another time and clock; its booking goes by a statement of its own.
update session
set public_time = $2, zone = $3, moved_at = $4, version = version + 1
where id = $1
