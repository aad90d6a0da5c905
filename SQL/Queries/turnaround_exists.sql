-- Whether some room of some buildings, or of that of a booking, has rules for the change of layout.
select exists (
    select
    from room r
    join turnaround t on t.room_id = r.id
    join building b on b.id = r.building_id
    where
        b.code = any ($1::text[])
        or b.id = (select own.building_id from booking own where own.id = $2)
)
