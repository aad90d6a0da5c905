-- I8: a seat on offer is held for its party, of a session that lies ahead of the offer's end, and
-- somebody will end it in time; what ran out long ago is not left while others wait.
select
    'session ' || s.id::text,
    'offer of ' || r.code || ' holds ' || r.seats_held::text || ' of ' || r.party::text
    || ' until ' || r.expires_at::text || ', next expiry '
    || coalesce(s.next_expiry::text, 'none')
from registration r
join session s on s.id = r.session_id
where
    r.status = 'offered'
    and (
        s.status <> 'published'
        or r.seats_held <> r.party
        or r.expires_at > lower(s.public_time)
        or s.next_expiry is null
        or s.next_expiry > r.expires_at
    )
union all
select
    'session ' || s.id::text,
    'offer of ' || r.code || ' ran out at ' || r.expires_at::text || ' while others wait'
from registration r
join session s on s.id = r.session_id
where
    r.status = 'offered'
    and r.expires_at < clock_timestamp() - interval '10 minutes'
    and s.status = 'published'
    and lower(s.public_time) > clock_timestamp()
    and exists (
        select
        from registration w
        where w.session_id = s.id and w.status = 'waitlisted'
    )
