-- The live registrations of an address over all sessions, the next session first.
select r.id
from registration r
join session s on s.id = r.session_id
where
    r.email_norm = $1
    and r.status in ('pending', 'waitlisted', 'offered', 'confirmed')
    and upper(s.public_time) > coalesce($2::timestamptz, clock_timestamp())
order by lower(s.public_time), r.id
limit $3::integer
