-- I17: every registration, booking, session and closure has its audit row and its change.
select t.subject || ' ' || t.id::text, 'audit ' || (a.n > 0)::text || ', change ' || (c.n is not null)::text
from (
    select 'registration' as subject, id from registration
    union all
    select 'booking', id from booking
    union all
    select 'session', id from session
    union all
    select 'closure', id from closure
) t
left join lateral (
    select count(*) as n from audit where subject_id = t.id and subject = t.subject
) a on true
left join (
    select subject_id, count(*) as n from change group by subject_id
) c on c.subject_id = t.id
where a.n = 0 or c.n is null
