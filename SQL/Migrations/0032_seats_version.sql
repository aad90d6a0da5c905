-- The version of a session's seats stands with the seats: who registers writes their narrow row
-- alone and leaves that of the session, with its texts and its many columns, as it is.

alter table seat_pool add column version integer not null default 0;
update seat_pool p set version = s.seats_version from session s where s.id = p.session_id;
alter table session drop column seats_version;
