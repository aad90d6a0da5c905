-- The rooms that have something of an attribute, with what, and of which kind.
select b.code, r.code, r.attributes ->> $1, jsonb_typeof(r.attributes -> $1)
from room r
join building b on b.id = r.building_id
where r.attributes ? $1
order by b.code, r.code
