-- Adds a rule of a building, of a room of it, or of all buildings.
insert into booking_rule (
    id, kind, building_id, room_id, parties, amount, period, per, waivers, note, tell_name,
    tell_email, tell_email_norm, tell_language, valid_from, valid_to, created_at, created_by,
    closure_id
)
values (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19
)
