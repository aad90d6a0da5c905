-- The database's clock at the moment of the statement; $1 stands in for it in tests.
select coalesce($1::timestamptz, clock_timestamp())
