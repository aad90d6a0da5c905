-- Of some registrations what a preview tells of each.
select id, code, name, party, status
from registration
where id = any($1::uuid[])
order by id
