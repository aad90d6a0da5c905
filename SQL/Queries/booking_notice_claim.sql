-- Leases messages of bookings that are due. A lease that runs out makes them due again.
-- Why the array, outbox_claim tells.
update booking_notice o
set lease = $1, attempts = attempts + 1, next_at = clock_timestamp() + interval '60 seconds'
where
    o.id = any(array(
        select due.id
        from booking_notice due
        where due.state = 'pending' and due.next_at <= statement_timestamp()
        order by due.next_at
        limit $2::integer
        for update skip locked
    ))
returning
    o.id, o.kind, o.state, o.attempts, o.created_at, o.sent_at, o.booking_id, o.to_name,
    o.to_email, o.to_email_norm, o.language, o.words, lower(o.former_time), upper(o.former_time),
    o.former_zone, o.former_place, o.offered_rooms, o.offered_from, o.offered_to
