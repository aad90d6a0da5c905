-- The migrations that have been applied, and whether each says what the program's says.
select m.version, m.name, coalesce(m.checksum = known.checksum, false)
from schema_migration m
left join unnest($1::integer[], $2::bytea[]) as known (version, checksum)
    on known.version = m.version
order by m.version
