-- Ending a booking can be undone for a few minutes: what it was is kept until then. The code or badge
-- of a room is a secret of one booking: sealed, given out from a moment on, and never listed.

alter table booking add column status_before text;
alter table booking add column ended_at timestamptz;
alter table booking add constraint booking_ended_whole
    check ((status_before is null) = (ended_at is null));

create table booking_key (
    booking_id uuid not null,
    sealed bytea not null,
    release_at timestamptz not null,
    created_at timestamptz not null,
    created_by text not null,
    constraint booking_key_pkey primary key (booking_id),
    constraint booking_key_booking_exists foreign key (booking_id) references booking (id)
);
