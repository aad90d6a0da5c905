-- Calls a session off.
update session
set status = 'cancelled', cancel_reason = $2, version = version + 1
where id = $1
