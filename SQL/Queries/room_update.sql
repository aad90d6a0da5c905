-- Changes what is declared of a room.
update room
set
    name = $2, area_square_metres = $3, max_public = $4, equipment = $5, step_free = $6,
    buffer_before_minutes = $7, buffer_after_minutes = $8, floor = $9, wheelchair_places = $10,
    step_free_detail = jsonb_object($11::text[], $12::text[]), step_free_detail_fallback = $13,
    version = version + 1
where id = $1
