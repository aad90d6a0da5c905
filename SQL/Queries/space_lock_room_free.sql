-- Locks the spaces of some rooms, and of every room that shares one with them, in id order, but
-- leaves out what somebody else holds and houses with rules for the change of layout; answers the
-- places of the rooms that are locked whole.
with turning as (
    select ruled.building_id
    from turnaround t
    join room ruled on ruled.id = t.room_id
    where ruled.building_id in (select id from building where code = any ($1::text[]))
),
wanted as (
    select asked.place, part.space_id
    from unnest($1::text[], $2::text[]) with ordinality as asked (building, room, place)
    join building b on b.code = asked.building
    join room r on r.building_id = b.id and r.code = asked.room
    join room_space rs on rs.room_id = r.id
    join room_space shared on shared.space_id = rs.space_id
    join room_space part on part.room_id = shared.room_id
    where b.id not in (select building_id from turning)
),
held as (
    select s.id
    from space s
    where s.id in (select space_id from wanted)
    order by s.id
    for no key update skip locked
)
select wanted.place
from wanted
left join held on held.id = wanted.space_id
group by wanted.place
having bool_and(held.id is not null)
order by wanted.place
