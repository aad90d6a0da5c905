-- Adds bookings of rooms; what they set aside and what they need comes as words with spaces
-- between them.
insert into booking (
    id, building_id, room_id, status, public_time, layout, purpose, heads, organisation,
    contact_name, contact_email, contact_email_norm, contact_phone, contact_language, session_id,
    waived, needs, held_until, created_at, created_by
)
select
    new.id, r.building_id, r.id, new.status, tstzrange(new.starts, new.ends, '[)'), new.layout,
    new.purpose, new.heads, new.organisation, new.contact_name, new.contact_email,
    new.contact_email_norm, new.contact_phone, new.contact_language, new.session_id,
    string_to_array(new.waived, ' '), string_to_array(new.needs, ' '), new.held_until, $19,
    new.created_by
from unnest(
    $1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[],
    $7::text[], $8::integer[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
    $14::text[], $15::uuid[], $16::text[], $17::text[], $18::timestamptz[], $20::text[]
) as new (
    id, room_id, status, starts, ends, layout, purpose, heads, organisation, contact_name,
    contact_email, contact_email_norm, contact_phone, contact_language, session_id, waived, needs,
    held_until, created_by
)
join room r on r.id = new.room_id
order by new.id
