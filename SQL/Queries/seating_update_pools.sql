-- Writes the counts of pools, sorted by session.
update seat_pool p
set
    allowance = new.allowance, confirmed = new.confirmed, held = new.held, waiting = new.waiting
from unnest($1::uuid[], $2::integer[], $3::integer[], $4::integer[], $5::integer[])
    as new (session_id, allowance, confirmed, held, waiting)
where p.session_id = new.session_id and p.code = 'main'
