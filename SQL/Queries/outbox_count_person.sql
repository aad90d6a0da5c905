-- The mails that an address got in the last day, and how many of them were of one kind.
select count(*)::integer, (count(*) filter (where o.kind = $2))::integer
from registration r
join outbox o on o.registration_id = r.id
where r.email_norm = $1 and o.created_at > clock_timestamp() - interval '24 hours'
