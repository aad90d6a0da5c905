-- The events of a calendar that were booked in a room: those of some names, and those whose booking
-- may stand after a moment.
select e.uid, e.recurrence, e.sequence, lower(e.planned), upper(e.planned), e.summary, e.booking_id
from calendar_event e
join booking k on k.id = e.booking_id
where
    e.room_id = $1
    and (e.uid = any($2::text[]) or upper(k.public_time) > $3)
order by e.uid, e.recurrence
