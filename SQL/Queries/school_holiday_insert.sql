-- Adds school holidays, one array element each.
insert into school_holiday (id, zone, name, first_day, last_day, import_id)
select id, zone, name, first_day::date, last_day::date, $6
from
    unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
    as holiday (id, zone, name, first_day, last_day)
order by zone, first_day, name
