-- The one numberer at a time, until the end of the transaction; false when another works.
select pg_try_advisory_xact_lock(hashtext('totem.change'), hashtext(current_schema()))
