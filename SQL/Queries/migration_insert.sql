-- Records a migration as applied.
insert into schema_migration (version, name, checksum, applied_at)
values ($1, $2, $3, clock_timestamp())
