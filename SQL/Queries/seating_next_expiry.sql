-- The next moment at which a pending registration or an offer of a locked session runs out.
select session_id, min(expires_at)
from registration
where
    session_id = any($1)
    and status in ('pending', 'offered')
    and expires_at > $2
group by session_id
