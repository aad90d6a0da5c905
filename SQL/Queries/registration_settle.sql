-- Moves registrations into other states, one array element each. Only an offer holds seats then,
-- and those of the whole party.
update registration r
set
    status = new.status, position = coalesce(new.position, r.position),
    seats_held = case when new.status = 'offered' then r.party else 0 end,
    expires_at = new.expires_at, version = r.version + 1, changed_at = $5
from unnest($1::uuid[], $2::text[], $3::integer[], $4::timestamptz[])
    as new (id, status, position, expires_at)
where r.id = new.id
