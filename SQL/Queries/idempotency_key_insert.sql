-- Records the answered keys of a batch, sorted, so that two batches never wait crosswise.
insert into idempotency_key (caller, operation, key, fingerprint, status, answer, created_at)
select caller, operation, key, fingerprint, 201, answer, $6
from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::bytea[])
    with ordinality as new (caller, operation, key, fingerprint, answer, place)
order by place
