-- Closures by start, after a place in that order; what is null does not filter. Asked for a room,
-- the closures of its whole building stand among them.
select
    c.id, c.version, b.code, r.code, b.zone, lower(c.during), upper(c.during), c.reason,
    c.lifted_at, c.created_at, c.kind, c.approved_by, c.approved_at, c.allowed
from closure c
join building b on b.id = c.building_id
left join room r on r.id = c.room_id
where
    ($1::text is null or b.code = $1)
    and ($2::text is null or r.id is null or r.code = $2)
    and ($3::timestamptz is null or upper(c.during) > $3)
    and ($4::timestamptz is null or lower(c.during) < $4)
    and ($5::timestamptz is null or (lower(c.during), c.id) > ($5, $6))
order by lower(c.during), c.id
limit $7::integer
