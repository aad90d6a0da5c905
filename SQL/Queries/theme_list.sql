-- Themes after an id, in the order of their making.
select
    id, version, code,
    array(select key from jsonb_each_text(name) order by key),
    array(select value from jsonb_each_text(name) order by key)
from theme
where $1::uuid is null or id > $1
order by id
limit $2::integer
