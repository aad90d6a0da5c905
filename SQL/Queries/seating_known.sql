-- Live registrations of the addresses of a batch, with the mails about them in the last day.
select
    r.session_id, r.email_norm, r.id, r.status,
    (
        select count(*)::integer
        from outbox o
        where o.registration_id = r.id and o.created_at > clock_timestamp() - interval '24 hours'
    )
from unnest($1::uuid[], $2::text[]) as wanted (session_id, email_norm)
join registration r on r.session_id = wanted.session_id and r.email_norm = wanted.email_norm
where r.status in ('pending', 'waitlisted', 'offered', 'confirmed')
