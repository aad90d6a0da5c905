-- One edition of a programme by both codes.
select
    e.code, array(select key from jsonb_each_text(e.name) order by key),
    array(select value from jsonb_each_text(e.name) order by key)
from edition e
join programme g on g.id = e.programme_id
where g.code = $1 and e.code = $2
