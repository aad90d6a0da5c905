-- Changes a booking.
update booking
set
    building_id = r.building_id, room_id = r.id, public_time = $3, layout = $4, purpose = $5,
    heads = $6, organisation = $7, contact_name = $8, contact_email = $9,
    contact_email_norm = $10, contact_phone = $11, waived = $12, version = booking.version + 1
from room r
where booking.id = $1 and r.id = $2
