-- Locks sessions in id order and reads their own columns, which are those after the wait.
-- Nothing else may be read here: other rows would be seen as they were before the wait.
select
    id, status, lower(public_time), upper(public_time), zone, registration_opens, registration_closes,
    confirm_email, waiting_list, waiting_limit, next_position, next_expiry,
    offer_hours
from session
where id = any($1)
order by id
for no key update
