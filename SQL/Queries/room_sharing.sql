-- The rooms that share a space with a room, itself among them, in id order.
select r.id, b.code, r.code
from building b
join room wanted on wanted.building_id = b.id
join room r on r.building_id = b.id
where
    b.code = $1
    and wanted.code = $2
    and exists (
        select
        from room_space own
        join room_space shared on shared.space_id = own.space_id
        where own.room_id = wanted.id and shared.room_id = r.id
    )
order by r.id
