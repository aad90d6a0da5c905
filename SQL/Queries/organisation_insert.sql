-- Adds an organisation.
insert into organisation (id, code, name, territory, kind, created_at)
values ($1, $2, $3, $4, $5, $6)
