-- Gives organisations their roles in a programme.
insert into programme_role (programme_id, organisation_id, role, territory)
select $1, o.id, new.role, new.territory
from unnest($2::text[], $3::text[], $4::text[]) as new (code, role, territory)
join organisation o on o.code = new.code
order by o.id, new.role, new.territory
