-- Holds: a booking that keeps its room until a moment and then ends by itself. Who locks the
-- spaces ends what ran out before deciding anything; the sweeper only tidies.

alter table booking add column held_until timestamptz;
alter table booking add constraint booking_held_until_while_held
    check (status <> 'held' or held_until is not null);
create index booking_held on booking (held_until, id) where status = 'held';
