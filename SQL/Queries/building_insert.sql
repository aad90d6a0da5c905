-- Adds a building.
insert into building (id, code, name, city, territory, zone, max_public, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
