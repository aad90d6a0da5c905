-- Ends a lease: delivered, given up, or due again later. A lost lease changes nothing.
update outbox
set
    state = $3,
    sent_at = case when $3 = 'sent' then clock_timestamp() end,
    next_at = clock_timestamp() + make_interval(secs => $4),
    lease = null
where id = $1 and lease = $2
