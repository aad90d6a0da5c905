-- Changes what is declared of a room.
update room
set
    name = $2, area_square_metres = $3, max_public = $4, equipment = $5, step_free = $6,
    buffer_before_minutes = $7, buffer_after_minutes = $8, floor = $9, wheelchair_places = $10,
    step_free_detail = jsonb_object($11::text[], $12::text[]), step_free_detail_fallback = $13,
    stock = (
        select coalesce(jsonb_object_agg(word, amount), '{}')
        from unnest($14::text[], $15::integer[]) as counted (word, amount)
    ),
    attributes = (
        select
            coalesce(
                jsonb_object_agg(
                    word, case kind when 'number' then to_jsonb(said::numeric) else to_jsonb(said) end
                ),
                '{}'
            )
        from unnest($16::text[], $17::text[], $18::text[]) as own (word, said, kind)
    ),
    version = version + 1
where id = $1
