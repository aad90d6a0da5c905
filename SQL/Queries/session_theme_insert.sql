-- Gives a session further themes.
insert into session_theme (session_id, theme_id)
select $1, t.id
from theme t
where t.code = any($2)
order by t.id
on conflict do nothing
