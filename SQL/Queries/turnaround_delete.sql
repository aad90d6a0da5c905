-- Takes the rules of a room for the change of layout away, for others to take their place.
delete from turnaround
where room_id = $1
