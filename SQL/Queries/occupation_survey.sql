-- What occupies the rooms of some buildings in a window, the rooms' own buffers counted. The window
-- of each building comes as a range, read on the building's own clock beforehand. Holds that ran out
-- occupy nothing, and a booking that is being moved is not in its own way.
select distinct
    place.code, wanted.code, coalesce(r.code, wanted.code), place.zone, lower(o.during),
    upper(o.during), c.reason
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as asked (building_id, starts, ends)
join building place on place.id = asked.building_id
join room wanted on wanted.building_id = place.id
join room_space rs on rs.room_id = wanted.id
join occupation o on o.space_id = rs.space_id
left join booking k on k.id = o.booking_id
left join closure c on c.id = o.closure_id
left join room r on r.id = coalesce(k.room_id, c.room_id)
where
    o.live
    and o.during && tstzrange(
        asked.starts - make_interval(mins => wanted.buffer_before_minutes),
        asked.ends + make_interval(mins => wanted.buffer_after_minutes),
        '[)'
    )
    and (k.status is distinct from 'held' or k.held_until > $4)
    and ($5::uuid is null or o.booking_id is distinct from $5)
order by 5, 1, 2
limit 10000
