-- What a calendar of a building, or of one room with those that share its spaces, tells: bookings and
-- closures that touch a range. What came to nothing is told for a time, so that readers forget it.
-- Holds that ran out are not told.
select
    false, k.id, k.version,
    case k.status when 'confirmed' then 'standing' when 'held' then 'tentative' else 'cancelled' end,
    r.name, lower(k.public_time), upper(k.public_time), k.purpose,
    case when s.status = 'published' and s.listed then s.title ->> s.title_fallback end,
    case when s.status = 'published' and s.listed then s.slug end,
    greatest(
        k.created_at,
        k.ended_at,
        (select max(a.at) from audit a where a.subject_id = k.id)
    ),
    null, '{}'::text[]
from building b
join room r on r.building_id = b.id
join booking k on k.room_id = r.id
left join session s on s.id = k.session_id
where
    b.code = $1
    and (
        $2::text is null
        or r.id in (
            select shared.room_id
            from room wanted
            join room_space own on own.room_id = wanted.id
            join room_space shared on shared.space_id = own.space_id
            where wanted.building_id = b.id and wanted.code = $2
        )
    )
    and upper(k.public_time) > $3
    and lower(k.public_time) < $4
    and (
        k.status = 'confirmed'
        or (k.status = 'held' and k.held_until > $5)
        or (k.status in ('cancelled', 'released') and coalesce(k.ended_at, k.created_at) > $6)
    )
union all
select
    true, c.id, c.version,
    case when c.lifted_at is null then 'standing' else 'cancelled' end,
    r.name, lower(c.during), upper(c.during), c.reason, null, null,
    greatest(c.created_at, c.lifted_at), c.kind, c.allowed
from building b
join closure c on c.building_id = b.id
left join room r on r.id = c.room_id
where
    b.code = $1
    and (
        $2::text is null
        or r.id is null
        or r.id in (
            select shared.room_id
            from room wanted
            join room_space own on own.room_id = wanted.id
            join room_space shared on shared.space_id = own.space_id
            where wanted.building_id = b.id and wanted.code = $2
        )
    )
    and upper(c.during) > $3
    and lower(c.during) < $4
    and (c.lifted_at is null or c.lifted_at > $6)
order by 6, 2
limit 5000
