-- Changes what is declared of a building.
update building
set
    name = $2, city = $3, territory = $4, max_public = $5, address = $6,
    directions = jsonb_object($7::text[], $8::text[]), directions_fallback = $9,
    version = version + 1
where id = $1
