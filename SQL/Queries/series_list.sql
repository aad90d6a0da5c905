-- Series in the order of their making, after one of them; what is null does not filter.
select
    s.id, s.version, b.code, r.code, s.zone, to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'),
    to_char(s.local_end, 'YYYY-MM-DD"T"HH24:MI:SS'), s.rule, s.layout, s.purpose, s.heads,
    s.organisation, s.contact_name, s.contact_email, s.contact_email_norm, s.contact_phone,
    s.contact_language, s.waive, s.created_at, s.ended_at, s.parent_id
from series s
join room r on r.id = s.room_id
join building b on b.id = r.building_id
where
    ($1::text is null or b.code = $1)
    and ($2::text is null or r.code = $2)
    and ($3 or s.ended_at is null)
    and ($4::uuid is null or s.id > $4)
order by s.id
limit $5::integer
