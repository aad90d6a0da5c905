-- One booking.
select
    k.id, k.version, k.status, b.code, r.code, b.zone, lower(k.public_time), upper(k.public_time),
    coalesce(o.starts, lower(k.public_time)), coalesce(o.ends, upper(k.public_time)),
    k.layout, k.purpose, k.heads, k.organisation, k.contact_name, k.contact_email,
    k.contact_email_norm, k.contact_phone, k.session_id, k.waived, k.created_at
from booking k
join room r on r.id = k.room_id
join building b on b.id = r.building_id
left join lateral (
    select lower(during) as starts, upper(during) as ends
    from occupation
    where booking_id = k.id
    order by id desc
    limit 1
) o on true
where k.id = $1
