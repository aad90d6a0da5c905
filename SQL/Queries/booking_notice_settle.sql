-- Ends leases: delivered, given up, overtaken, or due again later. A lost lease changes nothing.
update booking_notice o
set
    state = settled.state,
    sent_at = case when settled.state = 'sent' then clock_timestamp() end,
    next_at = clock_timestamp() + make_interval(secs => settled.pause),
    lease = null
from unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[]) as settled (id, lease, state, pause)
where o.id = settled.id and o.lease = settled.lease
