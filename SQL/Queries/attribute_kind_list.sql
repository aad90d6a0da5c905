-- All attributes that are defined, after an id, in the order of their making.
select
    id, version, word,
    array(select key from jsonb_each_text(name) order by key),
    array(select value from jsonb_each_text(name) order by key),
    name_fallback, form, choices
from attribute_kind
where $1::uuid is null or id > $1
order by id
limit $2::integer
