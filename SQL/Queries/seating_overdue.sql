-- Sessions in which a pending registration or an offer has run out, for the sweeper.
select id
from session
where next_expiry <= coalesce($1::timestamptz, clock_timestamp())
order by next_expiry
limit $2::integer
