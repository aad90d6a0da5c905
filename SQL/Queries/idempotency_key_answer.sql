-- Stores the answer of a claimed key.
update idempotency_key
set status = $4, location = $5, answer = $6
where caller = $1 and operation = $2 and key = $3
