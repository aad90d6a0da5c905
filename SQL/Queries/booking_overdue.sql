-- Holds that ran out, and requests that would have begun, for the sweeper.
select id
from booking
where
    (status = 'held' and held_until <= coalesce($1::timestamptz, clock_timestamp()))
    or (
        status = 'requested'
        and lower(public_time) <= coalesce($1::timestamptz, clock_timestamp())
    )
order by coalesce(held_until, lower(public_time)), id
limit $2::integer
