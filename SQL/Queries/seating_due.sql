-- Pending registrations and offers of locked sessions whose time has run out.
select session_id, id, seats_held, status = 'offered'
from registration
where
    session_id = any($1)
    and status in ('pending', 'offered')
    and expires_at <= $2
order by session_id, expires_at, id
