-- What an organisation, by its code or its name, or a contact has booked within a range; holds that
-- ran out are given back, and a booking that is being changed does not count beside itself.
with called as (
    select lower($1::text) as name
    union
    select lower(o.code)
    from organisation o
    where o.code = lower($1) or lower(o.name) = lower($1)
    union
    select lower(o.name)
    from organisation o
    where o.code = lower($1) or lower(o.name) = lower($1)
)
select
    b.code, r.code, lower(k.public_time), upper(k.public_time),
    coalesce(lower(k.organisation) in (select name from called), false),
    coalesce(k.contact_email_norm = $2, false)
from booking k
join room r on r.id = k.room_id
join building b on b.id = r.building_id
where
    k.status in ('held', 'confirmed')
    and (k.status = 'confirmed' or k.held_until > coalesce($5::timestamptz, clock_timestamp()))
    and lower(k.public_time) >= $3
    and lower(k.public_time) < $4
    and (
        lower(k.organisation) = any(array(select name from called where name is not null))
        or k.contact_email_norm = $2
    )
    and ($6::uuid is null or k.id <> $6)
order by lower(k.public_time), k.id
limit 5000
