-- The sealed secret of a booking, and from when on it is given out.
select sealed, release_at
from booking_key
where booking_id = $1
