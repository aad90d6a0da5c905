-- Locks the rules that count bookings of some rooms in id order: whoever adds to what they count
-- is counted in turn. Rooms are named by the codes of buildings and rooms; a rule that holds for
-- another pair of them may be locked with them.
select u.id
from booking_rule u
left join building b on b.id = u.building_id
left join room r on r.id = u.room_id
where
    u.ended_at is null
    and u.kind in ('quota_bookings', 'quota_minutes')
    and (u.building_id is null or b.code = any ($1::text[]))
    and (u.room_id is null or r.code = any ($2::text[]))
order by u.id
for no key update of u
