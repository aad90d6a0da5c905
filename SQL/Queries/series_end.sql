-- Notes that a series changed, or that it has ended.
update series
set ended_at = $2, version = version + 1
where id = $1
