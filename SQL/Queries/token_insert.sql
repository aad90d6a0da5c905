-- Adds a token; only the hash of its secret is kept.
insert into token (id, name, role, hash, created_at, created_by, expires_at)
values ($1, $2, $3, $4, $5, $6, $7)
