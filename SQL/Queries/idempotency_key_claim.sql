-- Claims a key; answers no row when it was used before. A concurrent twin waits here.
insert into idempotency_key (caller, operation, key, fingerprint, created_at)
values ($1, $2, $3, $4, clock_timestamp())
on conflict do nothing
returning true
