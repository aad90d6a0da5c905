-- Writes messages owed to those whose session moved, with its former time and place.
insert into outbox (
    id, kind, registration_id, next_at, created_at, former_time, former_zone, former_place
)
select id, 'session_moved', registration_id, $3, $3, $4, $5, $6
from unnest($1::uuid[], $2::uuid[]) as new (id, registration_id)
