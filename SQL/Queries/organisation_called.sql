-- The organisation that a text names, by its code or its name in any case.
select code, kind
from organisation
where code = lower($1::text) or lower(name) = lower($1)
order by code
limit 1
