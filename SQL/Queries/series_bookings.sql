-- The bookings of a series, as one alone is read.
select
    k.id, k.version, k.status, b.code, r.code, b.zone, lower(k.public_time), upper(k.public_time),
    coalesce(o.starts, lower(k.public_time)), coalesce(o.ends, upper(k.public_time)),
    k.layout, k.purpose, k.heads, k.organisation, k.contact_name, k.contact_email,
    k.contact_email_norm, k.contact_phone, k.session_id, k.waived, k.created_at,
    k.held_until, k.contact_language, k.needs, k.cause, k.reason, k.approved_at, ab.code, ar.code,
    lower(k.approved_time), upper(k.approved_time), k.approved_heads, k.checked_in_at,
    k.status_before, k.ended_at
from series_date d
join booking k on k.id = d.booking_id
join room r on r.id = k.room_id
join building b on b.id = r.building_id
left join room ar on ar.id = k.approved_room_id
left join building ab on ab.id = ar.building_id
left join lateral (
    select lower(during) as starts, upper(during) as ends
    from occupation
    where booking_id = k.id
    order by id desc
    limit 1
) o on true
where d.series_id = $1
order by k.id
