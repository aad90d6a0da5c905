-- The migrations that have been applied, with the checksums of their texts.
-- Every command of the shell asks, and a statement on one table is planned in half the time.
select version, name, checksum
from schema_migration
order by version
