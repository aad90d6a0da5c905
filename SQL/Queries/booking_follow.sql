-- Lets the booking of a session follow its title and its number of people.
update booking
set purpose = $2, heads = $3, version = version + 1
where id = $1
