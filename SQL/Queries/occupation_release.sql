-- Frees the spaces of a booking; the rows stay as history.
update occupation
set live = false
where booking_id = $1 and live
