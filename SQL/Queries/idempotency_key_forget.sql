-- Gives claimed keys back that nothing was done for; never one that has an answer.
delete from idempotency_key k
using unnest($1::text[], $2::text[], $3::text[]) as new (caller, operation, key)
where
    k.caller = new.caller
    and k.operation = new.operation
    and k.key = new.key
    and k.answer is null
