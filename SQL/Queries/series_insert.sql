-- Adds a series.
insert into series (
    id, building_id, room_id, zone, local_start, local_end, rule, layout, purpose, heads,
    organisation, contact_name, contact_email, contact_email_norm, contact_phone,
    contact_language, waive, created_at, created_by, parent_id
)
select
    $1, r.building_id, r.id, $3, $4::text::timestamp, $5::text::timestamp, $6, $7, $8, $9, $10, $11,
    $12, $13, $14, $15, $16, $17, $18, $19
from room r
where r.id = $2
