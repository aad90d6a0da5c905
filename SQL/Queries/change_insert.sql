-- Writes rows of the feed of changes, not yet numbered.
insert into change (at, kind, subject, subject_id)
select $1, kind, subject, subject_id
from unnest($2::text[], $3::text[], $4::uuid[]) with ordinality
    as new (kind, subject, subject_id, place)
order by place
