-- Which of some addresses gave a registration of a session back, or declined what was offered.
select distinct email_norm
from registration
where session_id = $1 and email_norm = any($2) and status in ('withdrawn', 'declined')
