-- Cancels those of some bookings that stand, and frees their spaces.
with cancelled as (
    update booking
    set
        status = 'cancelled', status_before = status, ended_at = $2, version = version + 1
    where id = any($1::uuid[]) and status in ('requested', 'held', 'confirmed')
    returning id
)
update occupation
set live = false
where booking_id in (select id from cancelled) and live
