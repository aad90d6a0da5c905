-- I5: people with seats and held seats never pass what the session offers, counted anew.
select
    'session ' || p.session_id::text,
    'seats given ' || r.given::text || ', offered '
    || (p.capacity + p.overbooking + p.allowance)::text
from seat_pool p
join lateral (
    select coalesce(sum(case when status = 'confirmed' then party else seats_held end), 0) as given
    from registration
    where session_id = p.session_id and pool = p.code and status in ('confirmed', 'pending', 'offered')
) r on true
where r.given > p.capacity + p.overbooking + p.allowance
