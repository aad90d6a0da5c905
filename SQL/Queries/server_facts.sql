-- What the doctor looks at.
select
    current_setting('server_version'), current_setting('server_version_num')::integer,
    current_setting('fsync'), current_setting('full_page_writes'),
    current_setting('synchronous_commit'), current_setting('TimeZone'),
    pg_is_in_recovery(), clock_timestamp()
