-- What occupies the rooms of a building within a range, of one room or of all, without saying for
-- what; only a closing tells its reason. Holds that ran out occupy nothing.
select distinct r.code, lower(o.during), upper(o.during), c.reason
from building b
join room r on r.building_id = b.id
join room_space rs on rs.room_id = r.id
join occupation o on o.space_id = rs.space_id
left join booking k on k.id = o.booking_id
left join closure c on c.id = o.closure_id
where
    b.code = $1
    and ($2::text is null or r.code = $2)
    and o.live
    and o.during && tstzrange($3, $4, '[)')
    and (
        k.status is distinct from 'held'
        or k.held_until > coalesce($5::timestamptz, clock_timestamp())
    )
order by 2, 1, 3
limit 20000
