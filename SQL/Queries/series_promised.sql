-- The dates of series that are still to be, each with the time that was reckoned for it and the one
-- at which its booking is.
select
    s.id, s.zone, b.code, r.code, to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'),
    to_char(s.local_end, 'YYYY-MM-DD"T"HH24:MI:SS'),
    to_char(d.original_start, 'YYYY-MM-DD"T"HH24:MI:SS'), lower(d.planned), upper(d.planned), k.id,
    lower(k.public_time), upper(k.public_time)
from series_date d
join series s on s.id = d.series_id
join booking k on k.id = d.booking_id
join room r on r.id = k.room_id
join building b on b.id = r.building_id
where
    d.state = 'booked'
    and d.planned is not null
    and k.status in ('requested', 'held', 'confirmed')
    and lower(k.public_time) > coalesce($1::timestamptz, clock_timestamp())
order by s.id, d.original_start
