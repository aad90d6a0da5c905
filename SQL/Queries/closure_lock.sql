-- Locks a closure and tells whether it was lifted, and the rules that it made.
select
    c.lifted_at,
    array(
        select u.id
        from booking_rule u
        where u.closure_id = c.id and u.ended_at is null
        order by u.id
    )
from closure c
where c.id = $1
for no key update of c
