-- What occupies the spaces of a room within a range, as the room that was booked.
select distinct b.code, r.code, b.zone, lower(o.during), upper(o.during)
from occupation o
join booking k on k.id = o.booking_id
join room r on r.id = k.room_id
join building b on b.id = r.building_id
where
    o.live
    and o.space_id in (
        select rs.space_id
        from room_space rs
        join room wanted on wanted.id = rs.room_id
        join building place on place.id = wanted.building_id
        where place.code = $1 and wanted.code = $2
    )
    and o.during && tstzrange($3, $4, '[)')
order by lower(o.during), r.code
limit 1000
