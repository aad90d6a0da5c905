-- Changes what is declared of a building.
update building
set
    name = $2, city = $3, territory = $4, max_public = $5, address = $6,
    directions = jsonb_object($7::text[], $8::text[]), directions_fallback = $9,
    house_rules = jsonb_object($10::text[], $11::text[]), house_rules_fallback = $12,
    access_notes = jsonb_object($13::text[], $14::text[]), access_notes_fallback = $15,
    contact_name = $16, contact_email = $17, contact_email_norm = $18, contact_phone = $19,
    holiday_calendar = $20, good_friday = $21, dated_hours = $22,
    version = version + 1
where id = $1
