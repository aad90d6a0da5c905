-- Records a migration as applied.
insert into schema_migration (version, name, checksum, applied_at)
values ($1, $2, sha256(convert_to($3, 'UTF8')), clock_timestamp())
