-- Takes the photos of a building away, for others to take their place.
delete from building_photo
where building_id = $1
