-- Of the addresses of a batch: their registrations in all sessions, each with the mails about it in
-- the last day. Who is new to us has no row.
select
    r.session_id, r.email_norm, r.id, r.status,
    (
        select count(*)::integer
        from outbox o
        where o.registration_id = r.id and o.created_at > clock_timestamp() - interval '24 hours'
    )
from registration r
where r.email_norm = any($1::text[])
