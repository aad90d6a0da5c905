-- Adds a theme.
insert into theme (id, code, name, created_at)
values ($1, $2, jsonb_object($3::text[], $4::text[]), $5)
