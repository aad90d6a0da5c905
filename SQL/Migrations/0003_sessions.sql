-- Who holds sessions, the sessions, and their seats. The session row is the lock of everything
-- about its seats and carries the next position of the waiting list, which never comes from a
-- sequence: the order of a sequence is not the order of commits.

create table organisation (
    id uuid not null,
    code text not null,
    name text not null,
    territory text not null,
    kind text not null,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint organisation_pkey primary key (id),
    constraint organisation_code_unique unique (code),
    constraint organisation_code_form check (
        code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40
    )
);

create table programme (
    id uuid not null,
    code text not null,
    name jsonb not null,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint programme_pkey primary key (id),
    constraint programme_code_unique unique (code),
    constraint programme_code_form check (
        code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40
    )
);

-- Owner, partners and host: three parties in three countries is the normal case.
create table programme_role (
    programme_id uuid not null,
    organisation_id uuid not null,
    role text not null,
    territory text not null default '',
    constraint programme_role_pkey primary key (programme_id, organisation_id, role, territory),
    constraint programme_role_programme_exists foreign key (programme_id) references programme (id),
    constraint programme_role_organisation_exists foreign key (organisation_id)
        references organisation (id),
    constraint programme_role_known check (
        role in ('owner', 'reference_partner', 'relay', 'funder', 'host')
    )
);
create unique index programme_one_owner on programme_role (programme_id) where role = 'owner';

create table session (
    id uuid not null,
    slug text not null,
    status text not null,
    title jsonb not null,
    title_fallback text not null,
    kind text not null,
    mode text not null,
    programme_id uuid,
    booking_id uuid,
    zone text not null,
    public_time tstzrange not null,
    languages text[] not null,
    registration_opens timestamptz,
    registration_closes timestamptz,
    confirm_email boolean not null,
    waiting_list boolean not null,
    waiting_limit integer,
    next_position integer not null default 1,
    next_expiry timestamptz,
    version integer not null default 1,
    seats_version integer not null default 0,
    created_at timestamptz not null,
    created_by text not null,
    published_at timestamptz,
    constraint session_pkey primary key (id),
    constraint session_slug_unique unique (slug),
    constraint session_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
    constraint session_programme_exists foreign key (programme_id) references programme (id),
    constraint session_booking_exists foreign key (booking_id) references booking (id),
    constraint session_booking_unique unique (booking_id),
    constraint session_status_known check (
        status in ('draft', 'published', 'cancelled', 'ended', 'closed')
    ),
    constraint session_mode_known check (mode in ('on_site', 'online', 'hybrid')),
    constraint session_room_unless_online check ((mode = 'online') = (booking_id is null)),
    constraint session_title_in_fallback check (title ? title_fallback),
    constraint session_languages_named check (cardinality(languages) > 0),
    constraint session_waiting_limit_not_negative check (waiting_limit >= 0),
    constraint session_public_time_bounded check (
        not isempty(public_time) and lower_inc(public_time) and not upper_inc(public_time)
        and not lower_inf(public_time) and not upper_inf(public_time)
        and isfinite(lower(public_time)) and isfinite(upper(public_time))
    )
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
create index session_by_start on session (lower(public_time), id);

alter table booking
    add constraint booking_session_exists foreign key (session_id) references session (id)
    deferrable initially deferred;

-- Counted under the session's lock; the check is the wall against overselling.
create table seat_pool (
    session_id uuid not null,
    code text not null,
    capacity integer not null,
    overbooking integer not null default 0,
    allowance integer not null default 0,
    confirmed integer not null default 0,
    held integer not null default 0,
    waiting integer not null default 0,
    constraint seat_pool_pkey primary key (session_id, code),
    constraint seat_pool_session_exists foreign key (session_id) references session (id),
    constraint seat_pool_not_oversold check (confirmed + held <= capacity + overbooking + allowance),
    constraint seat_pool_counts_not_negative check (
        capacity > 0 and overbooking >= 0 and allowance >= 0 and confirmed >= 0 and held >= 0
        and waiting >= 0
    )
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
