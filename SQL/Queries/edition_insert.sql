-- Adds an edition to a programme.
insert into edition (id, programme_id, code, name, opens, closes, created_at)
values ($1, $2, $3, jsonb_object($4::text[], $5::text[]), $6::text::date, $7::text::date, $8)
