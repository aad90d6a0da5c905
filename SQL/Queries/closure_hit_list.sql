-- What closures did to bookings, by the start of those.
select
    h.closure_id, h.booking_id, k.session_id, k.purpose, h.deed, ob.code, o.code, h.layout,
    tb.code, t.code, lower(h.during), upper(h.during), h.outcome, h.reasons
from closure_hit h
join booking k on k.id = h.booking_id
join room o on o.id = h.room_id
join building ob on ob.id = o.building_id
left join room t on t.id = h.target_id
left join building tb on tb.id = t.building_id
where h.closure_id = any($1)
order by h.closure_id, lower(h.during), h.booking_id
