-- Takes school holidays away that a newer file no longer has.
delete from school_holiday
where id = any($1::uuid[])
