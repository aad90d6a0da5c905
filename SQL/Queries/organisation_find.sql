-- The organisations of some codes, kept from going while a programme is made of them.
select id, code, name
from organisation
where code = any($1)
order by id
for key share
