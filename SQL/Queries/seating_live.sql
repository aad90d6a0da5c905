-- Every live registration of a locked session, in id order.
select id, code, status, party, seats_held, expires_at
from registration
where session_id = $1 and status in ('pending', 'waitlisted', 'offered', 'confirmed')
order by id
