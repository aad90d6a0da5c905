-- One building by its code.
select
    b.id, b.version, b.code, b.name, b.city, b.territory, b.zone, b.max_public,
    array(select h.weekday from opening_hours h where h.building_id = b.id order by h.weekday, h.opens),
    array(select h.opens from opening_hours h where h.building_id = b.id order by h.weekday, h.opens),
    array(select h.closes from opening_hours h where h.building_id = b.id order by h.weekday, h.opens),
    b.address,
    array(select key from jsonb_each_text(b.directions) order by key),
    array(select value from jsonb_each_text(b.directions) order by key),
    b.directions_fallback
from building b
where b.code = $1
