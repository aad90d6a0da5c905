-- I8: nobody waits while seats are free for the first in line and the session lies ahead;
-- positions stay below the session's next one.
select 'session ' || s.id::text, 'position ' || w.position::text || ' waits for ' || w.party::text
    || ' with ' || (p.capacity + p.overbooking + p.allowance - p.confirmed - p.held)::text || ' free'
from session s
join seat_pool p on p.session_id = s.id and p.code = 'main'
join lateral (
    select position, party
    from registration
    where session_id = s.id and status = 'waitlisted'
    order by position
    limit 1
) w on true
where
    s.status = 'published'
    and lower(s.public_time) > clock_timestamp()
    and w.party <= p.capacity + p.overbooking + p.allowance - p.confirmed - p.held
union all
select 'session ' || s.id::text, 'position ' || r.position::text || ' not below the next, '
    || s.next_position::text
from registration r
join session s on s.id = r.session_id
where r.position >= s.next_position
