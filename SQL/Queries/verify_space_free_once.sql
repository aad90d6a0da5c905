-- I1, I2: no space is occupied twice at a moment. Written by order of starts, not by the
-- exclusion's index, so that a broken index cannot hide it.
select 'space ' || space_id::text, 'occupied until ' || reached || ' and again from ' || starts
from (
    select
        space_id, lower(during) as starts,
        max(upper(during)) over (
            partition by space_id order by lower(during), id
            rows between unbounded preceding and 1 preceding
        ) as reached
    from occupation
    where live and closing = 0
) as line
where starts < reached
