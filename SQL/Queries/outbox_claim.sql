-- Leases messages that are due. A lease that runs out makes them due again.
-- What is due goes in as an array: of a limit that is a parameter the planner thinks a tenth of the
-- table, and joins that by reading the whole of it.
update outbox o
set lease = $1, attempts = attempts + 1, next_at = clock_timestamp() + interval '60 seconds'
where
    o.id = any(array(
        select due.id
        from outbox due
        where due.state = 'pending' and due.next_at <= statement_timestamp()
        order by due.next_at
        limit $2::integer
        for update skip locked
    ))
returning
    o.id, o.kind, o.state, o.attempts, o.created_at, o.sent_at, o.registration_id,
    lower(o.former_time), upper(o.former_time), o.former_zone, o.former_place
