-- The bookings that occupy some spaces within a range.
select
    k.id, b.code, r.code, b.zone, min(lower(o.during)), max(upper(o.during)), k.purpose,
    k.session_id
from occupation o
join booking k on k.id = o.booking_id
join room r on r.id = k.room_id
join building b on b.id = r.building_id
where
    o.live
    and o.space_id in (
        select s.id
        from space s
        join building place on place.id = s.building_id
        where place.code = $1 and ($2::text is null or s.id in (
            select rs.space_id
            from room_space rs
            join room named on named.id = rs.room_id
            where named.building_id = place.id and named.code = $2
        ))
    )
    and o.during && tstzrange($3, $4, '[)')
group by k.id, b.code, r.code, b.zone
order by 5, k.id
limit 1000
