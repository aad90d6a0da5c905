-- Rooms of some buildings that nothing occupies in a window, the room's own buffers counted. The
-- window of each building comes as a range, read on the building's own clock beforehand; what
-- occupies a space in it is looked up by the exclusion's index. Holds that ran out occupy nothing.
-- Where rooms have rules for the change of layout, only public times are in the way here: what lies
-- between bookings is for the rules to say.
select
    r.id, r.version, b.code, b.zone, r.code, r.name, r.area_square_metres, r.max_public,
    r.equipment, r.step_free, r.buffer_before_minutes, r.buffer_after_minutes,
    array(select l.kind from layout l where l.room_id = r.id order by l.kind),
    array(select l.capacity from layout l where l.room_id = r.id order by l.kind),
    array(
        select s.id from room_space rs join space s on s.id = rs.space_id
        where rs.room_id = r.id order by s.id
    ),
    array(
        select s.code from room_space rs join space s on s.id = rs.space_id
        where rs.room_id = r.id order by s.code
    ),
    r.floor, r.wheelchair_places,
    array(select key from jsonb_each_text(r.step_free_detail) order by key),
    array(select value from jsonb_each_text(r.step_free_detail) order by key),
    r.step_free_detail_fallback,
    array(select l.origin from layout l where l.room_id = r.id order by l.kind),
    array(select t.from_kind from turnaround t where t.room_id = r.id order by t.from_kind, t.to_kind),
    array(select t.to_kind from turnaround t where t.room_id = r.id order by t.from_kind, t.to_kind),
    array(select t.minutes from turnaround t where t.room_id = r.id order by t.from_kind, t.to_kind),
    array(select key from jsonb_each_text(r.stock) order by key),
    array(select value::integer from jsonb_each_text(r.stock) order by key),
    array(select key from jsonb_each_text(r.attributes) order by key),
    array(select value from jsonb_each_text(r.attributes) order by key),
    array(select jsonb_typeof(value) from jsonb_each(r.attributes) order by key)
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as asked (building_id, starts, ends)
join building b on b.id = asked.building_id
join room r on r.building_id = b.id
cross join lateral (
    select
        exists (
            select
            from room ruled
            join turnaround t on t.room_id = ruled.id
            where ruled.building_id = b.id
        ) as turns
) as rules
where
    (
        $4::text is null
        or exists (
            select from layout l
            where l.room_id = r.id and l.kind = $4 and l.capacity >= coalesce($5::integer, 0)
        )
    )
    and r.equipment @> $6::text[]
    and (r.step_free or not $7::boolean)
    and ($9::integer is null or r.wheelchair_places >= $9)
    and not exists (
        select
        from unnest($10::text[]) as need (feature)
        where not exists (
            select
            from equipment_kind e
            where e.word = any (r.equipment) and need.feature = any (e.features)
        )
    )
    and not exists (
        select
        from room_space rs
        join occupation o on o.space_id = rs.space_id
        where
            rs.room_id = r.id
            and o.live
            and o.during && tstzrange(
                asked.starts - make_interval(mins => r.buffer_before_minutes),
                asked.ends + make_interval(mins => r.buffer_after_minutes),
                '[)'
            )
            and not exists (
                select
                from booking k
                where k.id = o.booking_id and k.status = 'held' and k.held_until <= $8
            )
            and (
                not rules.turns
                or tstzrange(asked.starts, asked.ends, '[)') && coalesce(
                    (select k.public_time from booking k where k.id = o.booking_id), o.during
                )
            )
        -- Looked up room by room: hashed, all that ever occupied them would be read.
        offset 0
    )
order by b.code, r.code
