-- Adds a sign-in; only the hash of its secret is kept.
insert into sign_in (id, token_id, hash, created_at, expires_at)
values ($1, $2, $3, $4, $5)
