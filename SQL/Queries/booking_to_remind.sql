-- Requests that have waited a day since they were made, or since the house was last reminded.
select id
from booking
where
    status = 'requested'
    and lower(public_time) > coalesce($1::timestamptz, clock_timestamp())
    and coalesce(reminded_at, created_at)
    <= coalesce($1::timestamptz, clock_timestamp()) - interval '24 hours'
order by lower(public_time), id
limit $2::integer
