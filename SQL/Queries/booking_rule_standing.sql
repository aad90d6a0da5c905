-- The rules that stand, of all buildings or of those that hold in one room.
select
    u.id, u.kind, b.code, r.code, u.parties, u.amount, u.period, u.per, u.waivers, u.note,
    u.tell_name, u.tell_email, u.tell_email_norm, u.tell_language, u.valid_from, u.valid_to,
    u.ended_at, u.version, u.created_at, u.closure_id
from booking_rule u
left join building b on b.id = u.building_id
left join room r on r.id = u.room_id
where
    u.ended_at is null
    and ($1::text is null or u.building_id is null or b.code = $1)
    and ($2::text is null or u.room_id is null or r.code = $2)
order by u.id
limit 1000
