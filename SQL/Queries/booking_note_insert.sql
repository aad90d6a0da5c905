-- Adds to what is written about a booking.
insert into booking_note (id, booking_id, kind, words, at, author)
values ($1, $2, $3, $4, $5, $6)
