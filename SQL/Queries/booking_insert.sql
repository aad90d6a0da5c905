-- Adds a booking of a room.
insert into booking (
    id, building_id, room_id, status, public_time, layout, purpose, heads, organisation,
    contact_name, contact_email, contact_email_norm, contact_phone, session_id, waived,
    created_at, created_by, held_until, contact_language, needs
)
select
    $1, r.building_id, r.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
    $18, $19
from room r
where r.id = $2
