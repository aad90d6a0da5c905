-- The organisation that a text names, by its code or its name in any case; without a text the owner
-- of a programme.
select o.code, o.kind
from organisation o
where
    o.code = lower($1::text)
    or lower(o.name) = lower($1)
    or (
        $1 is null
        and o.id in (
            select role.organisation_id
            from programme p
            join programme_role role on role.programme_id = p.id and role.role = 'owner'
            where p.code = $2
        )
    )
order by o.code
limit 1
