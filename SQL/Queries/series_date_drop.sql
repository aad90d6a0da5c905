-- Removes dates of a series, which others take the place of.
delete from series_date
where series_id = $1 and original_start = any($2::text[]::timestamp[])
