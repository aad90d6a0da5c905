-- Under which names, in small letters, the organisation of each of some texts may have booked: the
-- text itself, and the code and the name of the organisation that it calls.
select
    asked.organisation, lower(asked.organisation),
    array(
        select lower(asked.organisation)
        union
        select lower(o.code)
        from organisation o
        where o.code = lower(asked.organisation) or lower(o.name) = lower(asked.organisation)
        union
        select lower(o.name)
        from organisation o
        where o.code = lower(asked.organisation) or lower(o.name) = lower(asked.organisation)
    )
from unnest($1::text[]) as asked (organisation)
