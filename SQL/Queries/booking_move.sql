-- Gives a booking another room, time, layout and number of people.
update booking k
set
    building_id = r.building_id, room_id = r.id, public_time = $3, layout = $4, heads = $5,
    waived = $6, version = k.version + 1
from room r
where k.id = $1 and r.id = $2
