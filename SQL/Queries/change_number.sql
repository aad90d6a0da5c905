-- Numbers visible changes in the order of their ids; the caller holds the numberer's lock.
with batch as (
    select id, row_number() over (order by id) as place
    from (select id from change where position is null order by id limit $1::integer) as unnumbered
),
top as (
    select coalesce(max(position), 0) as position
    from change
)
update change c
set position = top.position + batch.place
from batch, top
where c.id = batch.id
