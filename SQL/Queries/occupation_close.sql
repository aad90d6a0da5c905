-- Closes spaces, sorted so that writers never wait crosswise.
insert into occupation (space_id, closure_id, during, closing)
select space_id, $1, $3, 1
from unnest($2::uuid[]) as part (space_id)
order by space_id
