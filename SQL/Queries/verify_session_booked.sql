-- A session that is not called off has its room for its whole time, by a booking that names it; a
-- draft may wait for its room, or have been refused it.
select 'session ' || s.id::text, 'booking ' || k.status || ' of ' || k.public_time::text
from session s
join booking k on k.id = s.booking_id
where
    (s.status = 'published' and k.status <> 'confirmed')
    or (s.status = 'draft' and k.status not in ('confirmed', 'requested', 'declined', 'expired'))
    or not (k.public_time @> s.public_time)
    or k.session_id is distinct from s.id
