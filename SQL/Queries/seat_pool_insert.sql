-- Adds a pool of seats to a session.
insert into seat_pool (session_id, code, capacity)
values ($1, $2, $3)
