-- Names a space otherwise: what it was is now divided.
update space
set code = $2
where id = $1
