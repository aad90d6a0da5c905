-- Of the addresses of a batch: the live registration in its session with the mails about it in the
-- last day, and the mails to the address over all its registrations. Who is new to us has no row.
select
    wanted.session_id, wanted.email_norm, r.id, r.status,
    (
        select count(*)::integer
        from outbox o
        where o.registration_id = r.id and o.created_at > clock_timestamp() - interval '24 hours'
    ),
    mails.total
from unnest($1::uuid[], $2::text[]) as wanted (session_id, email_norm)
left join registration r
    on r.session_id = wanted.session_id and r.email_norm = wanted.email_norm
    and r.status in ('pending', 'waitlisted', 'offered', 'confirmed')
cross join lateral (
    select coalesce(
        sum(
            (
                select count(*)
                from outbox o
                where
                    o.registration_id = p.id
                    and o.created_at > clock_timestamp() - interval '24 hours'
            )
        ),
        0
    )::integer as total
    from registration p
    where p.email_norm = wanted.email_norm
) as mails
where r.id is not null or mails.total > 0
