-- Bookings and the occupations that carry the promise: no space is occupied twice at a moment.
-- The exclusion constraint is the last wall; writers lock the space rows in id order first, since
-- EXCLUDE alone lets concurrent writers deadlock.

create table booking (
    id uuid not null,
    building_id uuid not null,
    room_id uuid not null,
    status text not null,
    public_time tstzrange not null,
    layout text,
    purpose text not null,
    heads integer not null,
    organisation text,
    contact_name text,
    contact_email text,
    contact_email_norm text,
    contact_phone text,
    session_id uuid,
    waived text[] not null,
    version integer not null default 1,
    created_at timestamptz not null,
    created_by text not null,
    constraint booking_pkey primary key (id),
    constraint booking_room_exists foreign key (building_id, room_id)
        references room (building_id, id),
    constraint booking_status_known check (
        status in ('requested', 'held', 'confirmed', 'declined', 'expired', 'cancelled', 'released')
    ),
    constraint booking_heads_not_negative check (heads >= 0),
    constraint booking_public_time_bounded check (
        not isempty(public_time) and lower_inc(public_time) and not upper_inc(public_time)
        and not lower_inf(public_time) and not upper_inf(public_time)
        and isfinite(lower(public_time)) and isfinite(upper(public_time))
    )
);
create index booking_by_start on booking (lower(public_time), id);
create index booking_by_room on booking (room_id, lower(public_time), id);
create index booking_planned_heads on booking (building_id, upper(public_time))
    where status in ('held', 'confirmed') and heads > 0;

-- `during` is the public time and the room's buffers, copied when booked: a later change of a
-- buffer does not rewrite what was promised. Empty, unbounded and infinite ranges would slip
-- through the exclusion, so they are forbidden by name.
create table occupation (
    id bigint generated always as identity,
    space_id uuid not null,
    booking_id uuid not null,
    during tstzrange not null,
    closing smallint not null default 0,
    live boolean not null default true,
    constraint occupation_pkey primary key (id),
    constraint occupation_space_exists foreign key (space_id) references space (id),
    constraint occupation_booking_exists foreign key (booking_id) references booking (id),
    constraint occupation_closing_known check (closing in (0, 1)),
    constraint occupation_during_bounded check (
        not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)
        and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint occupation_space_free exclude using gist (space_id with =, during with &&)
        where (live and closing = 0),
    constraint occupation_space_open
        exclude using gist (space_id with =, during with &&, closing with <>)
        where (live)
);
create index occupation_calendar on occupation (space_id, lower(during)) where live;
create index occupation_by_booking on occupation (booking_id);
