-- Holds that ran out, for the sweeper.
select id
from booking
where status = 'held' and held_until <= coalesce($1::timestamptz, clock_timestamp())
order by held_until, id
limit $2::integer
