-- How many registrations of some sessions, and people with them, live in each state; those named
-- last are left out.
select session_id, status, count(*)::integer, sum(party)::integer
from registration
where
    session_id = any($1::uuid[]) and id <> all($2::uuid[])
    and status in ('pending', 'waitlisted', 'offered', 'confirmed')
group by session_id, status
order by session_id, status
