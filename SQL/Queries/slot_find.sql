-- The stretches of time of some length in which rooms of some buildings are free, between opening
-- and closing. When the buildings are open comes as ranges, read on their own clocks beforehand;
-- what is taken is looked up room by room by the exclusion's index, grown by the room's buffers and
-- taken away from them as multiranges. Holds that ran out occupy nothing. In buildings with rules
-- for the change of layout, the longest change is kept free on both sides, so that whatever comes
-- before and after can be had.
with open as materialized (
    select
        asked.building_id,
        range_agg(tstzrange(asked.starts, asked.ends, '[)')) as during
    from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as asked (
        building_id, starts, ends
    )
    group by asked.building_id
), turning as materialized (
    select
        open.building_id,
        open.during,
        coalesce(
            (
                select
                    greatest(
                        max(t.minutes), max(r.buffer_before_minutes + r.buffer_after_minutes)
                    )
                from room r
                join turnaround t on t.room_id = r.id
                where r.building_id = open.building_id
            ),
            0
        ) as minutes
    from open
)
select r.id, free.lowers, free.uppers
from turning
join room r on r.building_id = turning.building_id
cross join lateral (
    select
        array_agg(lower(stretch) order by stretch) as lowers,
        array_agg(upper(stretch) order by stretch) as uppers
    from unnest(
        turning.during - coalesce(
            (
                select
                    range_agg(
                        tstzrange(
                            lower(o.during) - make_interval(
                                mins => r.buffer_after_minutes + turning.minutes
                            ),
                            upper(o.during) + make_interval(
                                mins => r.buffer_before_minutes + turning.minutes
                            ),
                            '[)'
                        )
                    )
                from room_space rs
                join occupation o on o.space_id = rs.space_id
                left join booking k on k.id = o.booking_id and k.status = 'held'
                where
                    rs.room_id = r.id
                    and o.live
                    and o.during && tstzrange(
                        lower(turning.during) - make_interval(
                            mins => r.buffer_before_minutes + turning.minutes
                        ),
                        upper(turning.during) + make_interval(
                            mins => r.buffer_after_minutes + turning.minutes
                        ),
                        '[)'
                    )
                    and (k.id is null or k.held_until > $8)
            ),
            '{}'::tstzmultirange
        )
    ) as stretch
    where upper(stretch) - lower(stretch) >= make_interval(mins => $10)
) as free
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
        from unnest($11::text[]) as need (feature)
        where not exists (
            select
            from equipment_kind e
            where e.word = any (r.equipment) and need.feature = any (e.features)
        )
    )
    and free.lowers is not null
order by r.id
