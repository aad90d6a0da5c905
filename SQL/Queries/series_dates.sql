-- The dates of a series, each with its booking as it stands.
select
    to_char(d.original_start, 'YYYY-MM-DD"T"HH24:MI:SS'), d.state, d.reading, lower(d.planned),
    upper(d.planned), d.booking_id, k.status, d.reasons, d.conflict_room, lower(d.conflict_time),
    upper(d.conflict_time)
from series_date d
left join booking k on k.id = d.booking_id
where d.series_id = $1
order by d.original_start
