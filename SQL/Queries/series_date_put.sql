-- Writes what became of dates of a series, sorted by their key.
insert into series_date (
    series_id, original_start, state, reading, planned, booking_id, reasons, conflict_room,
    conflict_time, room_id
)
select
    $1, original::timestamp, state, reading,
    case when lower_planned is not null then tstzrange(lower_planned, upper_planned, '[)') end,
    booking_id, string_to_array(reasons, ' '), conflict_room,
    case when lower_conflict is not null then tstzrange(lower_conflict, upper_conflict, '[)') end,
    case
        when wished is not null then (
            select r.id
            from room r
            join building b on b.id = r.building_id
            where b.code = split_part(wished, '/', 1) and r.code = split_part(wished, '/', 2)
        )
    end
from unnest(
    $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::uuid[],
    $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[], $12::text[]
) as new (
    original, state, reading, lower_planned, upper_planned, booking_id, reasons, conflict_room,
    lower_conflict, upper_conflict, wished
)
order by original::timestamp
on conflict (series_id, original_start) do update
set
    state = excluded.state, reading = excluded.reading, planned = excluded.planned,
    booking_id = excluded.booking_id, reasons = excluded.reasons,
    conflict_room = excluded.conflict_room, conflict_time = excluded.conflict_time,
    room_id = excluded.room_id
