-- Rules in the order of their making, after an id; of a building and its rooms with those of all
-- buildings, or of one room with those that hold in it.
select
    u.id, u.kind, b.code, r.code, u.parties, u.amount, u.period, u.per, u.waivers, u.note,
    u.tell_name, u.tell_email, u.tell_email_norm, u.tell_language, u.valid_from, u.valid_to,
    u.ended_at, u.version, u.created_at, u.closure_id
from booking_rule u
left join building b on b.id = u.building_id
left join room r on r.id = u.room_id
where
    ($1::text is null or u.building_id is null or b.code = $1)
    and ($2::text is null or u.room_id is null or r.code = $2)
    and ($3 or u.ended_at is null)
    and ($4::uuid is null or u.id > $4)
order by u.id
limit $5::integer
