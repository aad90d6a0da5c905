-- What occupies the spaces of each of some rooms within a range, by its place among them, as the
-- room that was booked or closed; the closing of a whole building as the room that is asked for.
-- A hold that ran out occupies nothing but is still in the way of the constraint: it is marked.
select distinct
    asked.place, place.code, coalesce(r.code, wanted.code), place.zone, lower(o.during),
    upper(o.during), c.reason,
    coalesce(k.status = 'held' and k.held_until <= coalesce($5, clock_timestamp()), false)
from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[]) with ordinality
    as asked (building, room, starts, ends, place)
join building place on place.code = asked.building
join room wanted on wanted.building_id = place.id and wanted.code = asked.room
join room_space rs on rs.room_id = wanted.id
join occupation o on o.space_id = rs.space_id
left join booking k on k.id = o.booking_id
left join closure c on c.id = o.closure_id
left join room r on r.id = coalesce(k.room_id, c.room_id)
where o.live and o.during && tstzrange(asked.starts, asked.ends, '[)')
order by 1, 5, 3
limit 20000
