-- I9: one live registration for each person and session.
select 'session ' || session_id::text, count(*)::text || ' live registrations of one address'
from registration
where status in ('pending', 'waitlisted', 'offered', 'confirmed')
group by session_id, email_norm
having count(*) > 1
