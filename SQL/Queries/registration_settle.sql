-- Moves registrations into other states, one array element each.
update registration r
set
    status = new.status, position = coalesce(new.position, r.position), seats_held = 0,
    expires_at = null, version = r.version + 1, changed_at = $4
from unnest($1::uuid[], $2::text[], $3::integer[]) as new (id, status, position)
where r.id = new.id
