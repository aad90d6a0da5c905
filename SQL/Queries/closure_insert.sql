-- Adds a closure.
insert into closure (
    id, building_id, room_id, during, reason, created_at, created_by, kind, approved_by,
    approved_at, allowed
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
