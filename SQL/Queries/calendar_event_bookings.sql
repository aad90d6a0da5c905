-- The bookings of the events of a calendar in a room, and some of that room by their identity.
select
    k.id, k.version, k.status, b.code, r.code, b.zone, lower(k.public_time), upper(k.public_time),
    coalesce(o.starts, lower(k.public_time)), coalesce(o.ends, upper(k.public_time)),
    k.layout, k.purpose, k.heads, k.organisation, k.contact_name, k.contact_email,
    k.contact_email_norm, k.contact_phone, k.session_id, k.waived, k.created_at,
    k.held_until, k.contact_language, k.needs, k.cause, k.reason, k.approved_at, ab.code, ar.code,
    lower(k.approved_time), upper(k.approved_time), k.approved_heads, k.checked_in_at,
    k.status_before, k.ended_at
from booking k
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
where
    k.id in (
        select e.booking_id
        from calendar_event e
        join booking known on known.id = e.booking_id
        where
            e.room_id = $1
            and (e.uid = any($3::text[]) or upper(known.public_time) > $4)
        union
        select asked.id
        from unnest($2::uuid[]) as asked (id)
        join booking own on own.id = asked.id and own.room_id = $1
    )
order by k.id
