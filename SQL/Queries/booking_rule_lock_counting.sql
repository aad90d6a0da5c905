-- Locks every rule that counts bookings in id order, for a change that moves bookings into several
-- rooms.
select id
from booking_rule
where ended_at is null and kind in ('quota_bookings', 'quota_minutes')
order by id
for no key update
