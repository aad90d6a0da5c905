-- Makes a draft public.
update session
set status = 'published', published_at = $2, version = version + 1
where id = $1
