-- Stores the answers of claimed keys.
update idempotency_key k
set status = new.status::smallint, location = new.location, answer = new.answer
from unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::bytea[])
    as new (caller, operation, key, status, location, answer)
where k.caller = new.caller and k.operation = new.operation and k.key = new.key
