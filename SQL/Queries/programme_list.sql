-- Programmes after an id, in the order of their making, with who takes part.
select
    g.id, g.version, g.code,
    array(select key from jsonb_each_text(g.name) order by key),
    array(select value from jsonb_each_text(g.name) order by key),
    p.roles, p.codes, p.names, p.territories
from programme g
cross join lateral (
    select
        coalesce(array_agg(r.role order by r.role, o.code, r.territory), '{}') as roles,
        coalesce(array_agg(o.code order by r.role, o.code, r.territory), '{}') as codes,
        coalesce(array_agg(o.name order by r.role, o.code, r.territory), '{}') as names,
        coalesce(array_agg(r.territory order by r.role, o.code, r.territory), '{}') as territories
    from programme_role r
    join organisation o on o.id = r.organisation_id
    where r.programme_id = g.id
) p
where $1::uuid is null or g.id > $1
order by g.id
limit $2::integer
