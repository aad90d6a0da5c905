-- Locks a building only where it limits the heads inside: then bookings must be counted in turn.
select id
from building
where code = $1 and max_public is not null
for no key update
