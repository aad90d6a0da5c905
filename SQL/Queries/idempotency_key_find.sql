-- What the keys of a batch were answered, and whether the link of then still leads to the
-- registration: it does not once the address was corrected.
select
    k.caller, k.operation, k.key, k.fingerprint, k.answer,
    coalesce(r.generation = 1, false) as leads
from unnest($1::text[], $2::text[], $3::text[]) as wanted (caller, operation, key)
join idempotency_key k
    on k.caller = wanted.caller and k.operation = wanted.operation and k.key = wanted.key
left join registration r on r.id = left(convert_from(k.answer, 'UTF8'), 36)::uuid
where k.answer is not null
