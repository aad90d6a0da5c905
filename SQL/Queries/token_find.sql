-- The token of a secret's hash, while it is valid.
select id, name, role
from token
where
    hash = $1 and revoked_at is null
    and (expires_at is null or expires_at > clock_timestamp())
