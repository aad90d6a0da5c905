-- Locks those sessions that nobody holds, so that one slow change cannot stall a whole batch.
select
    id, status, lower(public_time), upper(public_time), zone, registration_opens, registration_closes,
    confirm_email, waiting_list, waiting_limit, next_position, next_expiry,
    offer_hours
from session
where id = any($1)
order by id
for no key update skip locked
