-- One series.
select
    s.id, s.version, b.code, r.code, s.zone, to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'),
    to_char(s.local_end, 'YYYY-MM-DD"T"HH24:MI:SS'), s.rule, s.layout, s.purpose, s.heads,
    s.organisation, s.contact_name, s.contact_email, s.contact_email_norm, s.contact_phone,
    s.contact_language, s.waive, s.created_at, s.ended_at, s.parent_id
from series s
join room r on r.id = s.room_id
join building b on b.id = r.building_id
where s.id = $1
