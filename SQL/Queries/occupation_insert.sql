-- Occupies the spaces of a booking, sorted so that writers never wait crosswise.
insert into occupation (space_id, booking_id, during)
select space_id, $1, $3
from unnest($2::uuid[]) as part (space_id)
order by space_id
