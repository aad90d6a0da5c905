-- Which migrations have been applied, and what they said.
create table if not exists schema_migration (
    version integer not null,
    name text not null,
    checksum bytea not null,
    applied_at timestamptz not null,
    constraint schema_migration_pkey primary key (version)
)
