-- Messages of bookings newest first, before an id.
select
    o.id, o.kind, o.state, o.attempts, o.created_at, o.sent_at, o.booking_id, o.to_name,
    o.to_email, o.to_email_norm, o.language, o.words, lower(o.former_time), upper(o.former_time),
    o.former_zone, o.former_place, o.offered_rooms, o.offered_from, o.offered_to
from booking_notice o
where $1::uuid is null or o.id < $1
order by o.id desc
limit $2::integer
