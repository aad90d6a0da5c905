-- Tokens after an id.
select id, name, role, created_at, expires_at, revoked_at
from token
where $1::uuid is null or id > $1
order by id
limit $2::integer
