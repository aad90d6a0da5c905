-- One token.
select id, name, role, created_at, expires_at, revoked_at
from token
where id = $1
