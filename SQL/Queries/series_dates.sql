-- The dates of a series, each with its booking as it stands and the room that is wished for it.
select
    to_char(d.original_start, 'YYYY-MM-DD"T"HH24:MI:SS'), d.state, d.reading, lower(d.planned),
    upper(d.planned), d.booking_id, k.status, d.reasons, d.conflict_room, lower(d.conflict_time),
    upper(d.conflict_time), wb.code || '/' || w.code, kb.code || '/' || r.code,
    lower(k.public_time), upper(k.public_time), k.session_id
from series_date d
left join booking k on k.id = d.booking_id
left join room r on r.id = k.room_id
left join building kb on kb.id = r.building_id
left join room w on w.id = d.room_id
left join building wb on wb.id = w.building_id
where d.series_id = $1
order by d.original_start
