-- Adds a room.
insert into room (
    id, building_id, code, name, area_square_metres, max_public, equipment, step_free,
    buffer_before_minutes, buffer_after_minutes, created_at, floor, wheelchair_places,
    step_free_detail, step_free_detail_fallback, stock, attributes
)
values (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
    jsonb_object($14::text[], $15::text[]), $16,
    (
        select coalesce(jsonb_object_agg(word, amount), '{}')
        from unnest($17::text[], $18::integer[]) as counted (word, amount)
    ),
    (
        select
            coalesce(
                jsonb_object_agg(
                    word, case kind when 'number' then to_jsonb(said::numeric) else to_jsonb(said) end
                ),
                '{}'
            )
        from unnest($19::text[], $20::text[], $21::text[]) as own (word, said, kind)
    )
)
