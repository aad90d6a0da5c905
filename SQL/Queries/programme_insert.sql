-- Adds a programme.
insert into programme (id, code, name, created_at)
values ($1, $2, jsonb_object($3::text[], $4::text[]), $5)
