-- Writes messages owed.
insert into outbox (id, kind, registration_id, next_at, created_at)
select id, kind, registration_id, $4, $4
from unnest($1::uuid[], $2::text[], $3::uuid[]) as new (id, kind, registration_id)
