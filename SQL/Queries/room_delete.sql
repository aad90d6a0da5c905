-- Takes a room away that nothing remembers; its spaces stay, and may be closed with the house.
with layouts as (delete from layout where room_id = $1),
turnarounds as (delete from turnaround where room_id = $1),
parts as (delete from room_space where room_id = $1)
delete from room
where id = $1
