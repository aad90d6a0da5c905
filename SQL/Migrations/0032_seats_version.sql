-- The version of a session's seats stands with the seats: who registers writes their narrow row
-- alone and leaves that of the session, with its texts and its many columns, as it is.

-- A service of the release before has to be stopped first: it reads the column that goes.
lock table session, seat_pool in access exclusive mode;
alter table seat_pool add column version integer not null default 0;
update seat_pool p set version = s.seats_version from session s where s.id = p.session_id;
alter table session drop column seats_version;
