-- What was written about a booking, the oldest first, after an id.
select id, booking_id, kind, words, at, author
from booking_note
where booking_id = $1 and ($2::uuid is null or id > $2)
order by id
limit $3::integer
