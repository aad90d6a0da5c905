-- I2: a standing closure occupies every space of its building or room for its whole time; a
-- lifted one, and one that lets some parties in, occupies none.
select
    'closure ' || c.id::text,
    'lifted ' || (c.lifted_at is not null)::text || ', spaces ' || count(s.id)::text
    || ', occupied ' || count(o.id)::text
from closure c
join space s
    on s.building_id = c.building_id
    and (
        c.room_id is null
        or s.id in (select rs.space_id from room_space rs where rs.room_id = c.room_id)
    )
left join occupation o
    on o.closure_id = c.id and o.space_id = s.id and o.live and o.during = c.during
group by c.id, c.lifted_at
having count(o.id)
    <> case when c.lifted_at is null and c.allowed = '{}' then count(s.id) else 0 end
