-- Locks the sessions of a series in id order.
select n.id
from session n
where
    n.id in (
        select k.session_id
        from series_date d
        join booking k on k.id = d.booking_id
        where d.series_id = $1
    )
order by n.id
for no key update
