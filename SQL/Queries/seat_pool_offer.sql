-- Offers another number of seats, with the counts that go with it in one step: the rule against
-- overselling looks at all of them together.
update seat_pool
set capacity = $2, allowance = $3, confirmed = $4, held = $5, waiting = $6
where session_id = $1 and code = 'main'
