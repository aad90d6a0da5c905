-- What the doctor looks at.
select
    current_setting('server_version'), current_setting('server_version_num')::integer,
    current_setting('fsync'), current_setting('full_page_writes'),
    current_setting('synchronous_commit'), current_setting('TimeZone'),
    pg_is_in_recovery(), current_setting('data_checksums'),
    array(select e.extname::text from pg_extension e order by e.extname), clock_timestamp()
