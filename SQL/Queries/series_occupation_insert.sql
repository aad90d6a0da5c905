-- Occupies the spaces of the bookings of a series, sorted so that writers never wait crosswise.
insert into occupation (space_id, booking_id, during)
select part.space_id, new.id, tstzrange(new.starts, new.ends, '[)')
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as new (id, starts, ends)
cross join unnest($4::uuid[]) as part (space_id)
order by part.space_id, new.starts
