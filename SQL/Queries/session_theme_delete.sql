-- Takes a session's themes away, all but some.
delete from session_theme
where session_id = $1 and theme_id <> all (select t.id from theme t where t.code = any($2))
