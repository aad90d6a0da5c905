-- Ends a closure.
update closure
set lifted_at = $2, version = version + 1
where id = $1
