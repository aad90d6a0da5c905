-- Takes the layouts of a room away, for others to take their place.
delete from layout
where room_id = $1
