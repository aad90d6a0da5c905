-- The themes of some codes.
select
    code, array(select key from jsonb_each_text(name) order by key),
    array(select value from jsonb_each_text(name) order by key)
from theme
where code = any($1)
order by code
