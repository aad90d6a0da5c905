-- What occupies the spaces of a building between two moments; how many days may be asked for bounds
-- it. Holds that ran out occupy nothing.
select
    o.space_id, lower(o.during), upper(o.during), r.code, k.id, lower(k.public_time),
    upper(k.public_time), coalesce(k.status = 'held', false), k.purpose, k.session_id, c.id,
    c.reason, c.kind
from building place
join space s on s.building_id = place.id
join occupation o on o.space_id = s.id
left join booking k on k.id = o.booking_id
left join closure c on c.id = o.closure_id
left join room r on r.id = coalesce(k.room_id, c.room_id)
where
    place.code = $1
    and o.live
    and o.during && tstzrange($2, $3, '[)')
    and (k.status is distinct from 'held' or k.held_until > $4)
order by lower(o.during), o.id
