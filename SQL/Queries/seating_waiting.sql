-- The head of the waiting lists of locked sessions, in the order of positions.
select session_id, id, party
from registration
where session_id = any($1) and status = 'waitlisted'
order by session_id, position
limit $2::integer
