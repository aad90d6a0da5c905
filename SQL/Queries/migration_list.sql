-- The migrations that have been applied.
select version, name, checksum, applied_at
from schema_migration
order by version
