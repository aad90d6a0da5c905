-- The rooms of a building of which something knows that would be lost with them: they were booked,
-- agreed to or closed once, or have rules of their own; or bookings were moved from or to them.
select r.id
from room r
join building b on b.id = r.building_id
where
    b.code = $1
    and (
        exists (select from booking k where k.room_id = r.id)
        or r.id in (
            select k.approved_room_id from booking k where k.approved_room_id is not null
        )
        or r.id in (select c.room_id from closure c where c.room_id is not null)
        or r.id in (select rule.room_id from booking_rule rule where rule.room_id is not null)
        or r.id in (select s.room_id from series s)
        or r.id in (select h.room_id from closure_hit h)
        or r.id in (select h.target_id from closure_hit h where h.target_id is not null)
        or r.id in (select d.room_id from series_date d where d.room_id is not null)
    )
order by r.id
