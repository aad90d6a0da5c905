-- Adds a building.
insert into building (
    id, code, name, city, territory, zone, max_public, created_at, address, directions,
    directions_fallback, house_rules, house_rules_fallback, access_notes, access_notes_fallback,
    contact_name, contact_email, contact_email_norm, contact_phone, holiday_calendar,
    good_friday, dated_hours
)
values (
    $1, $2, $3, $4, $5, $6, $7, $8, $9, jsonb_object($10::text[], $11::text[]), $12,
    jsonb_object($13::text[], $14::text[]), $15, jsonb_object($16::text[], $17::text[]), $18,
    $19, $20, $21, $22, $23, $24, $25
)
