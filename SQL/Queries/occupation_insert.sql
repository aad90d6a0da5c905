-- Occupies spaces for bookings, sorted so that writers never wait crosswise.
insert into occupation (space_id, booking_id, during)
select space_id, booking_id, tstzrange(starts, ends, '[)')
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
    as new (space_id, booking_id, starts, ends)
order by space_id, starts
