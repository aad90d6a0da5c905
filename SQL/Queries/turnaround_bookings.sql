-- The bookings that occupy spaces of some buildings in a range, and those around the place of a
-- booking, where some room has rules for the change of layout; none elsewhere. No rule is longer
-- than a day, so that two days hold the neighbours of its neighbours. Holds that ran out occupy
-- nothing, unless one of them is the booking that is given back.
select
    k.id, place.code, r.code, lower(k.public_time), upper(k.public_time), lower(o.during),
    upper(o.during), k.layout, array_agg(distinct o.space_id order by o.space_id)
from (
    select b.id, tstzrange($3, $4, '[)') as span
    from building b
    where b.code = any ($1::text[])
    union all
    select
        own.building_id,
        tstzrange(
            lower(own.public_time) - make_interval(hours => 48),
            upper(own.public_time) + make_interval(hours => 48),
            '[)'
        )
    from booking own
    where own.id = $2
) as asked
join space s on s.building_id = asked.id
join occupation o on o.space_id = s.id
join booking k on k.id = o.booking_id
join room r on r.id = k.room_id
join building place on place.id = r.building_id
where
    exists (
        select
        from room ruled
        join turnaround t on t.room_id = ruled.id
        where ruled.building_id = asked.id
    )
    and o.live
    and o.closing = 0
    and o.during && asked.span
    and (
        k.id = $2
        or k.status is distinct from 'held'
        or k.held_until > coalesce($5::timestamptz, clock_timestamp())
    )
group by k.id, place.code, r.code, o.during
order by lower(k.public_time), k.id
