-- Adds the bookings of a series, which differ in their time and in what was waived for them.
insert into booking (
    id, building_id, room_id, status, public_time, layout, purpose, heads, organisation,
    contact_name, contact_email, contact_email_norm, contact_phone, contact_language, waived,
    created_at, created_by, session_id
)
select
    new.id, r.building_id, r.id, 'confirmed', tstzrange(new.starts, new.ends, '[)'), $6, $7,
    new.heads, $8, $9, $10, $11, $12, $13, string_to_array(new.waived, ' '), $14, $15,
    new.session_id
from unnest(
    $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::integer[], $16::text[], $17::uuid[]
) as new (id, starts, ends, heads, waived, session_id)
join room r on r.id = $1
order by new.id
