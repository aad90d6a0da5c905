-- Remembers events of a calendar with their bookings, sorted by their key.
insert into calendar_event (room_id, uid, recurrence, sequence, planned, summary, booking_id)
select $1, uid, recurrence, sequence, tstzrange(starts, ends, '[)'), summary, booking_id
from unnest(
    $2::text[], $3::text[], $4::integer[], $5::timestamptz[], $6::timestamptz[], $7::text[],
    $8::uuid[]
) as new (uid, recurrence, sequence, starts, ends, summary, booking_id)
order by uid, recurrence
on conflict (room_id, uid, recurrence) do update
set
    sequence = excluded.sequence, planned = excluded.planned, summary = excluded.summary,
    booking_id = excluded.booking_id
