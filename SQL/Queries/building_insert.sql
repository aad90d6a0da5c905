-- Adds a building.
insert into building (
    id, code, name, city, territory, zone, max_public, created_at, address, directions,
    directions_fallback
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, jsonb_object($10::text[], $11::text[]), $12)
