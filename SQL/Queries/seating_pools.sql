-- The seats of locked sessions and the clock after the lock; $2 stands in for it in tests.
select
    session_id, coalesce($2::timestamptz, clock_timestamp()), capacity, overbooking, allowance,
    confirmed, held, waiting
from seat_pool
where session_id = any($1) and code = 'main'
order by session_id
