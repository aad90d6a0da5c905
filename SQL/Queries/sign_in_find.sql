-- The sign-in of a secret's hash with its token, while both are valid.
select s.id, t.id, t.name, t.role
from sign_in s
join token t on t.id = s.token_id
where
    s.hash = $1
    and s.expires_at > coalesce($2::timestamptz, clock_timestamp())
    and t.revoked_at is null
    and (t.expires_at is null or t.expires_at > coalesce($2, clock_timestamp()))
