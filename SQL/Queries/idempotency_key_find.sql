-- What the keys of a batch were answered.
select k.caller, k.operation, k.key, k.fingerprint, k.answer
from unnest($1::text[], $2::text[], $3::text[]) as wanted (caller, operation, key)
join idempotency_key k
    on k.caller = wanted.caller and k.operation = wanted.operation and k.key = wanted.key
where k.answer is not null
