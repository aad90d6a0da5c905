-- Claims keys, sorted, so that two batches never wait crosswise; answers those that were not used
-- before. A concurrent twin waits here.
insert into idempotency_key (caller, operation, key, fingerprint, created_at)
select caller, operation, key, fingerprint, clock_timestamp()
from unnest($1::text[], $2::text[], $3::text[], $4::bytea[])
    with ordinality as new (caller, operation, key, fingerprint, place)
order by place
on conflict do nothing
returning caller, operation, key
