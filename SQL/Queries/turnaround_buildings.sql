-- Those of some buildings in which some room has rules for the change of layout.
select b.code
from building b
where
    b.code = any ($1::text[])
    and exists (
        select
        from room ruled
        join turnaround t on t.room_id = ruled.id
        where ruled.building_id = b.id
    )
