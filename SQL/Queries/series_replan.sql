-- Changes what a series shall be; its dates are written beside it.
update series
set
    room_id = r.id, local_start = $3::text::timestamp, local_end = $4::text::timestamp, rule = $5,
    layout = $6, purpose = $7, heads = $8, organisation = $9, contact_name = $10,
    contact_email = $11, contact_email_norm = $12, contact_phone = $13, contact_language = $14,
    waive = $15
from building b
join room r on r.building_id = b.id
where series.id = $1 and b.code || '/' || r.code = $2
