-- Locks those of some buildings that limit the heads inside, in id order: bookings there must be
-- counted in turn.
select id
from building
where code = any ($1::text[]) and max_public is not null
order by id
for no key update
