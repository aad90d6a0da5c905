-- Nobody holds or waits for a place of a session that was called off, and its room is free.
select 'session ' || s.id::text, 'registration ' || r.code || ' is ' || r.status
from session s
join registration r on r.session_id = s.id
where s.status = 'cancelled' and r.status in ('pending', 'waitlisted', 'offered', 'confirmed')
union all
select 'session ' || s.id::text, 'booking ' || k.id::text || ' is ' || k.status
from session s
join booking k on k.session_id = s.id
where s.status = 'cancelled' and k.status in ('requested', 'held', 'confirmed')
