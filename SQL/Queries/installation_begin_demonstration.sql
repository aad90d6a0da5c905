-- Notes that the demonstration is being loaded. No row when it may not be: it was begun before, or
-- something has been entered.
update installation
set demonstration_begun_at = $1
where demonstration_begun_at is null
    and not exists (select from building)
    and not exists (select from session)
returning true
