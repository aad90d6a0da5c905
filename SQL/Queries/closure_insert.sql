-- Adds a closure.
insert into closure (id, building_id, room_id, during, reason, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7)
