-- Locks the spaces of a room and those that a booking occupies as one set, in id order.
select s.id
from space s
where
    s.id in (
        select rs.space_id
        from room_space rs
        join room r on r.id = rs.room_id
        join building b on b.id = r.building_id
        where b.code = $1 and r.code = $2
    )
    or s.id in (select o.space_id from occupation o where o.booking_id = $3 and o.live)
order by s.id
for no key update
