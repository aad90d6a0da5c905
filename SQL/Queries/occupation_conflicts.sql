-- What occupies the spaces of a room within a range, as the room that was booked or closed; the
-- closing of a whole building as the room that is asked for. Holds that ran out occupy nothing,
-- and a booking that is being changed is not in its own way.
select distinct
    place.code, coalesce(r.code, wanted.code), place.zone, lower(o.during), upper(o.during),
    c.reason
from room wanted
join building place on place.id = wanted.building_id
join room_space rs on rs.room_id = wanted.id
join occupation o on o.space_id = rs.space_id
left join booking k on k.id = o.booking_id
left join closure c on c.id = o.closure_id
left join room r on r.id = coalesce(k.room_id, c.room_id)
where
    place.code = $1
    and wanted.code = $2
    and o.live
    and o.during && tstzrange($3, $4, '[)')
    and (
        k.status is distinct from 'held'
        or k.held_until > coalesce($5::timestamptz, clock_timestamp())
    )
    and ($6::uuid is null or o.booking_id is distinct from $6)
order by 4, 2
limit 20000
