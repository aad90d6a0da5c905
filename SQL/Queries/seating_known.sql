-- Of the addresses of a batch: their registrations that are live or were written to in the last day,
-- in all sessions, each with the number of those mails. Who is new to us has no row.
select r.session_id, r.email_norm, r.id, r.status, mails.recent
from registration r
cross join lateral (
    select count(*)::integer as recent
    from outbox o
    where o.registration_id = r.id and o.created_at > clock_timestamp() - interval '24 hours'
) as mails
where
    r.email_norm = any($1::text[])
    and (r.status in ('pending', 'waitlisted', 'offered', 'confirmed') or mails.recent > 0)
