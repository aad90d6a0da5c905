-- Lets the next migrator in.
select pg_advisory_unlock(hashtext('totem.migrate'), 0)
