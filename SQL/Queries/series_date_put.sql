-- Writes what became of dates of a series, sorted by their key.
insert into series_date (
    series_id, original_start, state, reading, planned, booking_id, reasons, conflict_room,
    conflict_time
)
select
    $1, original::timestamp, state, reading,
    case when lower_planned is not null then tstzrange(lower_planned, upper_planned, '[)') end,
    booking_id, string_to_array(reasons, ' '), conflict_room,
    case when lower_conflict is not null then tstzrange(lower_conflict, upper_conflict, '[)') end
from unnest(
    $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::uuid[],
    $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[]
) as new (
    original, state, reading, lower_planned, upper_planned, booking_id, reasons, conflict_room,
    lower_conflict, upper_conflict
)
order by original::timestamp
on conflict (series_id, original_start) do update
set
    state = excluded.state, reading = excluded.reading, planned = excluded.planned,
    booking_id = excluded.booking_id, reasons = excluded.reasons,
    conflict_room = excluded.conflict_room, conflict_time = excluded.conflict_time
