-- The migrations that have been applied, and whether each says what the program's says.
select m.version, m.name, coalesce(m.checksum = sha256(convert_to(known.text, 'UTF8')), false)
from schema_migration m
left join unnest($1::integer[], $2::text[]) as known (version, text) on known.version = m.version
order by m.version
