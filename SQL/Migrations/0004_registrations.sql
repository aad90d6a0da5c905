-- Registrations. There is no person table: a person on a session is a normalised address, and
-- holds at most one live registration there.

create table registration (
    id uuid not null,
    session_id uuid not null,
    pool text not null,
    code text not null,
    status text not null,
    email text not null,
    email_norm text not null,
    name text not null,
    party smallint not null,
    guests text[] not null,
    organisation text,
    territory text,
    stage text,
    language text not null,
    access_needs text[] not null,
    consents text[] not null,
    position integer,
    seats_held smallint not null default 0,
    expires_at timestamptz,
    generation integer not null default 1,
    link_hash bytea not null,
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint registration_pkey primary key (id),
    constraint registration_code_unique unique (code),
    constraint registration_link_unique unique (link_hash),
    constraint registration_pool_exists foreign key (session_id, pool)
        references seat_pool (session_id, code),
    constraint registration_status_known check (
        status in (
            'pending', 'waitlisted', 'offered', 'confirmed', 'withdrawn', 'expired', 'declined',
            'cancelled'
        )
    ),
    constraint registration_party_bounded check (party between 1 and 10),
    constraint registration_guests_in_party check (cardinality(guests) < party),
    constraint registration_position_while_waiting check (
        (status = 'waitlisted') <= (position is not null)
    ),
    constraint registration_expiry_while_pending check (
        (status = 'pending') = (expires_at is not null)
    ),
    constraint registration_seats_held_while_pending check (
        seats_held = 0 or (status in ('pending', 'offered') and seats_held = party)
    )
) with (fillfactor = 90);
create unique index registration_once_per_person on registration (session_id, email_norm)
    where status in ('pending', 'waitlisted', 'offered', 'confirmed');
create unique index registration_position_unique on registration (session_id, position)
    where position is not null;
create index registration_waiting on registration (session_id, position)
    where status = 'waitlisted';
create index registration_due on registration (session_id, expires_at) where status = 'pending';
create index registration_by_session on registration (session_id, id);
