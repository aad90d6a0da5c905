-- Moves registrations into other states, one array element each.
update registration r
set
    status = new.status, position = coalesce(new.position, r.position),
    seats_held = new.seats_held, expires_at = new.expires_at, version = r.version + 1,
    changed_at = $6
from unnest($1::uuid[], $2::text[], $3::integer[], $4::smallint[], $5::timestamptz[])
    as new (id, status, position, seats_held, expires_at)
where r.id = new.id
