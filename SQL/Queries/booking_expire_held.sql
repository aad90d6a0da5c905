-- Ends the holds that ran out among the spaces of a building or of one room of it, under the lock
-- of those spaces; a hold may reach into other spaces, so its row is locked too, in id order.
with ended as (
    select k.id
    from booking k
    where
        k.status = 'held'
        and k.held_until <= coalesce($3::timestamptz, clock_timestamp())
        and exists (
            select
            from occupation o
            join space s on s.id = o.space_id
            join building b on b.id = s.building_id
            where
                o.booking_id = k.id
                and o.live
                and b.code = $1
                and ($2::text is null or s.id in (
                    select rs.space_id
                    from room_space rs
                    join room r on r.id = rs.room_id
                    where r.building_id = b.id and r.code = $2
                ))
        )
    order by k.id
    for no key update of k
),
freed as (
    update occupation
    set live = false
    from ended
    where occupation.booking_id = ended.id and occupation.live
)
update booking
set status = 'expired', version = version + 1
from ended
where booking.id = ended.id
returning booking.id
