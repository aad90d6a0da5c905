-- Frees the spaces of some bookings at once, before any of them takes another place: what one of
-- them leaves another one may take.
update occupation
set live = false
where booking_id = any($1::uuid[]) and live
