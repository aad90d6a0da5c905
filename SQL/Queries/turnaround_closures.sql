-- The times in which spaces of some buildings are closed, in a range and around the place of a
-- booking, where some room has rules for the change of layout; none elsewhere.
select distinct o.space_id, lower(o.during), upper(o.during)
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
where
    exists (
        select
        from room ruled
        join turnaround t on t.room_id = ruled.id
        where ruled.building_id = asked.id
    )
    and o.live
    and o.closing = 1
    and o.during && asked.span
order by o.space_id, lower(o.during)
