-- Notes what a closure did to bookings, sorted by their ids; an empty text stands for no layout.
insert into closure_hit (closure_id, booking_id, deed, room_id, layout, target_id, during)
select
    $1, hit.booking_id, hit.deed, r.id, nullif(hit.layout, ''), t.id,
    tstzrange(hit.lower, hit.upper, '[)')
from unnest(
    $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::timestamptz[], $10::timestamptz[]
) as hit (
    booking_id, deed, building, room, layout, target_building, target_room, lower, upper
)
join building b on b.code = hit.building
join room r on r.building_id = b.id and r.code = hit.room
left join building tb on tb.code = hit.target_building
left join room t on t.building_id = tb.id and t.code = hit.target_room
order by hit.booking_id
