-- The names of the rooms of some bookings.
select k.id, r.name
from booking k
join room r on r.id = k.room_id
where k.id = any($1::uuid[])
order by k.id
