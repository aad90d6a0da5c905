-- I7: the planned heads of overlapping bookings never pass the building's limit; holds that ran
-- out do not count, and what is over kept the limit of its day. The sum can only rise where a
-- booking starts, so each start is looked at.
select 'building ' || b.code, 'planned ' || sum(other.heads)::text || ' at ' || lower(k.public_time)::text
from booking k
join building b on b.id = k.building_id
join booking other
    on other.building_id = k.building_id
    and (other.status = 'confirmed' or other.status = 'held' and other.held_until > now())
    and lower(other.public_time) <= lower(k.public_time)
    and upper(other.public_time) > lower(k.public_time)
where
    (k.status = 'confirmed' or k.status = 'held' and k.held_until > now())
    and b.max_public is not null
    and upper(k.public_time) > now()
group by b.code, b.max_public, k.id, k.public_time
having sum(other.heads) > b.max_public
