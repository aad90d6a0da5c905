-- One closure.
select
    c.id, c.version, b.code, r.code, b.zone, lower(c.during), upper(c.during), c.reason,
    c.lifted_at, c.created_at, c.kind, c.approved_by, c.approved_at, c.allowed
from closure c
join building b on b.id = c.building_id
left join room r on r.id = c.room_id
where c.id = $1
