-- Requests that want spaces of a room within a range, locked in id order; their room's own buffers
-- are counted as they are now, since a request has none of its own yet.
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
    k.status = 'requested'
    and k.id <> $1
    and tstzrange(
        lower(k.public_time) - make_interval(mins => r.buffer_before_minutes),
        upper(k.public_time) + make_interval(mins => r.buffer_after_minutes),
        '[)'
    ) && tstzrange($3, $4, '[)')
    and exists (
        select
        from room_space mine
        join room_space theirs on theirs.space_id = mine.space_id
        where mine.room_id = $2 and theirs.room_id = k.room_id
    )
order by k.id
for no key update of k
