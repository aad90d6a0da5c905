-- Notes what became of the bookings that a closure had hit, and why; the reasons of each are words
-- with spaces between.
update closure_hit
set
    outcome = told.outcome,
    reasons = array_remove(string_to_array(told.reasons, ' '), '')
from unnest($2::uuid[], $3::text[], $4::text[]) as told (booking_id, outcome, reasons)
where closure_hit.closure_id = $1 and closure_hit.booking_id = told.booking_id
