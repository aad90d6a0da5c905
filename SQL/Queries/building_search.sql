-- The buildings of a code or a town; what is null does not filter.
select
    b.id, b.version, b.code, b.name, b.city, b.territory, b.zone, b.max_public,
    array(select h.weekday from opening_hours h where h.building_id = b.id order by h.weekday, h.opens),
    array(select h.opens from opening_hours h where h.building_id = b.id order by h.weekday, h.opens),
    array(select h.closes from opening_hours h where h.building_id = b.id order by h.weekday, h.opens),
    b.address,
    array(select key || ' ' || value from jsonb_each_text(b.directions) order by key),
    b.directions_fallback,
    array(select key || ' ' || value from jsonb_each_text(b.house_rules) order by key),
    b.house_rules_fallback,
    array(select key || ' ' || value from jsonb_each_text(b.access_notes) order by key),
    b.access_notes_fallback,
    b.contact_name, b.contact_email, b.contact_email_norm, b.contact_phone,
    array(
        select p.alt_fallback || ' ' || p.url
        from building_photo p
        where p.building_id = b.id
        order by p.place
    ),
    array(
        select p.place || ' ' || key || ' ' || value
        from building_photo p, jsonb_each_text(p.alt)
        where p.building_id = b.id
        order by p.place, key
    ),
    b.holiday_calendar, b.good_friday, b.dated_hours
from building b
where
    ($1::text is null or b.code = $1)
    and ($2::text is null or lower(b.city) = lower($2))
order by b.id
