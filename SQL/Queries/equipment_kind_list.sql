-- What all words of equipment mean, after an id, in the order of their making.
select
    id, version, word,
    array(select key from jsonb_each_text(name) order by key),
    array(select value from jsonb_each_text(name) order by key),
    name_fallback, features
from equipment_kind
where $1::uuid is null or id > $1
order by id
limit $2::integer
