-- Writes who did what.
insert into audit (at, actor, request_id, action, subject, subject_id)
select $1, actor, request_id, action, subject, subject_id
from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[])
    as new (actor, request_id, action, subject, subject_id)
