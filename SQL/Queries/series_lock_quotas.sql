-- Locks the rules that count bookings of some rooms in id order: whoever adds to what they count is
-- counted in turn.
select u.id
from booking_rule u
left join building b on b.id = u.building_id
left join room r on r.id = u.room_id
where
    u.ended_at is null
    and u.kind in ('quota_bookings', 'quota_minutes')
    and (u.building_id is null or b.code = $1)
    and (u.room_id is null or r.code = any($2::text[]))
order by u.id
for no key update of u
