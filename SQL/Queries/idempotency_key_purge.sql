-- Forgets keys after 48 hours.
delete from idempotency_key
where created_at < coalesce($1::timestamptz, clock_timestamp()) - interval '48 hours'
