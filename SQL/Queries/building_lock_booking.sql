-- Locks the building of a booking, where it limits the heads inside: bookings must be counted in turn.
select b.id
from building b
join booking k on k.building_id = b.id
where k.id = $1 and b.max_public is not null
for no key update of b
