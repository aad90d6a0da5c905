-- Notes that the demonstration is whole.
update installation
set demonstration_whole_at = $1
where demonstration_begun_at is not null
