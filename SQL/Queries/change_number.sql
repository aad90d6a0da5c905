-- Numbers visible changes in the order of their ids; the caller holds the numberer's lock.
-- Why the array, outbox_claim tells.
update change c
set position = top.position + batch.place
from
    (select coalesce(max(position), 0) as position from change) as top,
    unnest(
        array(select id from change where position is null order by id limit $1::integer)
    ) with ordinality as batch (id, place)
where c.id = batch.id
