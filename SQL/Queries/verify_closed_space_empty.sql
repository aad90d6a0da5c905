-- I2: no booking occupies a space while it is closed.
select 'space ' || k.space_id::text, 'closed and booked from ' || lower(k.during)::text
from occupation c
join occupation k
    on k.space_id = c.space_id
    and lower(k.during) < upper(c.during)
    and upper(k.during) > lower(c.during)
where c.live and c.closing = 1 and k.live and k.closing = 0
