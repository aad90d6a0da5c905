-- Changes a booking, with where it stands; what the house agreed to is named by its building and
-- room.
update booking
set
    building_id = r.building_id, room_id = r.id, public_time = $3, layout = $4, purpose = $5,
    heads = $6, organisation = $7, contact_name = $8, contact_email = $9,
    contact_email_norm = $10, contact_phone = $11, waived = $12, version = booking.version + 1,
    contact_language = $13, status = $14, status_before = null, ended_at = null, needs = $15,
    cause = $16, reason = $17,
    approved_at = $18,
    approved_room_id = (
        select ar.id
        from room ar
        join building ab on ab.id = ar.building_id
        where ab.code = $19 and ar.code = $20
    ),
    approved_time = $21, approved_heads = $22
from room r
where booking.id = $1 and r.id = $2
