-- A programme's editions after an id, in the order of their making.
select
    id, version, code,
    array(select key from jsonb_each_text(name) order by key),
    array(select value from jsonb_each_text(name) order by key),
    to_char(opens, 'YYYY-MM-DD'), to_char(closes, 'YYYY-MM-DD')
from edition
where programme_id = $1 and ($2::uuid is null or id > $2)
order by id
limit $3::integer
