-- Programmes after an id, in the order of their making, with who takes part.
select
    g.id, g.version, g.code,
    array(select key from jsonb_each_text(g.name) order by key),
    array(select value from jsonb_each_text(g.name) order by key),
    p.roles, p.codes, p.names, p.territories, h.codes, h.languages, h.texts
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
cross join lateral (
    select
        coalesce(array_agg(t.code order by t.code, n.key), '{}') as codes,
        coalesce(array_agg(n.key order by t.code, n.key), '{}') as languages,
        coalesce(array_agg(n.value order by t.code, n.key), '{}') as texts
    from programme_theme l
    join theme t on t.id = l.theme_id
    cross join lateral jsonb_each_text(t.name) n
    where l.programme_id = g.id
) h
where $1::uuid is null or g.id > $1
order by g.id
limit $2::integer
