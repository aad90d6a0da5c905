-- One rule.
select
    u.id, u.kind, b.code, r.code, u.parties, u.amount, u.period, u.per, u.waivers, u.note,
    u.tell_name, u.tell_email, u.tell_email_norm, u.tell_language, u.valid_from, u.valid_to,
    u.ended_at, u.version, u.created_at, u.closure_id
from booking_rule u
left join building b on b.id = u.building_id
left join room r on r.id = u.room_id
where u.id = $1
