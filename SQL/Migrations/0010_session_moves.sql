-- A session that moved says so on its page, and the mail about it tells the former time and place,
-- which stand nowhere else once the session has gone.

alter table session add column moved_at timestamptz;
alter table outbox add column former_time tstzrange;
alter table outbox add column former_zone text;
alter table outbox add column former_place text;
alter table outbox add constraint outbox_former_when_moved check (
    (kind = 'session_moved') = (former_time is not null)
    and (former_time is null) = (former_zone is null)
    and (former_time is not null or former_place is null)
);
