-- Gives a programme its themes.
insert into programme_theme (programme_id, theme_id)
select $1, t.id
from theme t
where t.code = any($2)
order by t.id
