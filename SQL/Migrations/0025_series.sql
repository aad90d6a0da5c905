-- Series: what comes again by a rule on the clock of its place. The rule is kept, and every date of
-- it with what became of it: those that were refused can be tried again. What is booked is an
-- ordinary booking, so no other statement knows of series. Local times are kept without a zone; no
-- statement makes moments of them.

create table series (
    id uuid not null,
    building_id uuid not null,
    room_id uuid not null,
    zone text not null,
    local_start timestamp not null,
    local_end timestamp not null,
    rule text not null,
    layout text,
    purpose text not null,
    heads integer,
    organisation text,
    contact_name text,
    contact_email text,
    contact_email_norm text,
    contact_phone text,
    contact_language text,
    waive text[] not null,
    version integer not null default 1,
    created_at timestamptz not null,
    created_by text not null,
    ended_at timestamptz,
    constraint series_pkey primary key (id),
    constraint series_room_exists foreign key (building_id, room_id)
        references room (building_id, id),
    constraint series_forward check (local_start < local_end)
);
create index series_by_room on series (room_id, id);

create table series_date (
    series_id uuid not null,
    original_start timestamp not null,
    state text not null,
    reading text not null,
    planned tstzrange,
    booking_id uuid,
    reasons text[] not null,
    conflict_room text,
    conflict_time tstzrange,
    constraint series_date_pkey primary key (series_id, original_start),
    constraint series_date_series_exists foreign key (series_id) references series (id),
    constraint series_date_booking_exists foreign key (booking_id) references booking (id),
    constraint series_date_state_known
        check (state in ('booked', 'refused', 'skipped', 'cancelled', 'in_gap')),
    constraint series_date_reading_known check (reading in ('once', 'twice', 'never')),
    constraint series_date_booked_whole check (state <> 'booked' or booking_id is not null),
    constraint series_date_planned_unless_never check ((planned is null) = (reading = 'never'))
);
create unique index series_date_booking_once on series_date (booking_id)
    where booking_id is not null;
