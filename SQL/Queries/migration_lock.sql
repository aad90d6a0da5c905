-- One migrator at a time in a database, until its connection ends. The lock is of the database,
-- not of a schema, since extensions are made once for all. True when it is held.
select pg_advisory_lock(hashtext('totem.migrate'), 0) is not null
