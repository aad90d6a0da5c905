-- Takes the opening hours of a building away, for others to take their place.
delete from opening_hours
where building_id = $1
