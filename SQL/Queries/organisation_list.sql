-- Organisations after an id, in the order of their making.
select id, version, code, name, territory, kind
from organisation
where $1::uuid is null or id > $1
order by id
limit $2::integer
