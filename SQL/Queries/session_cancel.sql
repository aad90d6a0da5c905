-- Calls a session off. A draft that was never public does not become so by that.
update session
set
    status = 'cancelled', cancel_reason = $2, version = version + 1,
    listed = listed and published_at is not null
where id = $1
