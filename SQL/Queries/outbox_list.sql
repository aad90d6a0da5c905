-- Messages newest first, before an id.
select
    id, kind, state, attempts, created_at, sent_at, registration_id, lower(former_time),
    upper(former_time), former_zone, former_place
from outbox
where $1::uuid is null or id < $1
order by id desc
limit $2::integer
