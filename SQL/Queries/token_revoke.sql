-- Ends a token; a second time changes nothing.
update token
set revoked_at = coalesce(revoked_at, clock_timestamp())
where id = $1
