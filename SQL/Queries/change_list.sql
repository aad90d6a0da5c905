-- The feed after a position.
select position, kind, subject, subject_id, at
from change
where position > $1
order by position
limit $2::integer
