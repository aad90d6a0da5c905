-- What a key was answered.
select fingerprint, status, location, answer
from idempotency_key
where caller = $1 and operation = $2 and key = $3
