-- One import of school holidays at a time, until the end of the transaction.
select pg_advisory_xact_lock(hashtext('totem.school-holiday'), hashtext(current_schema())) is null
