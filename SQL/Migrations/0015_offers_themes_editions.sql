-- Seats on offer, themes and editions.
--
-- A freed seat may be offered with a deadline instead of being given at once. Until then the seat
-- is held; an offer ends as a pending registration does, by the session's next expiry.

alter table session add column offer_hours integer;
alter table session add constraint session_offer_hours_bounded
    check (offer_hours between 1 and 168);

alter table registration drop constraint registration_expiry_while_pending;
alter table registration add constraint registration_expiry_while_pending_or_offered
    check ((status in ('pending', 'offered')) = (expires_at is not null));
alter table registration add constraint registration_offer_holds_seats
    check (status <> 'offered' or seats_held = party);
drop index registration_due;
create index registration_due on registration (session_id, expires_at)
    where status in ('pending', 'offered');

-- A controlled list of themes, on programmes and sessions. A session has its programme's themes and
-- may have further ones of its own.
create table theme (
    id uuid not null,
    code text not null,
    name jsonb not null,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint theme_pkey primary key (id),
    constraint theme_code_unique unique (code),
    constraint theme_code_form check (
        code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40
    )
);
create table programme_theme (
    programme_id uuid not null,
    theme_id uuid not null,
    constraint programme_theme_pkey primary key (programme_id, theme_id),
    constraint programme_theme_programme_exists foreign key (programme_id)
        references programme (id),
    constraint programme_theme_theme_exists foreign key (theme_id) references theme (id)
);
create table session_theme (
    session_id uuid not null,
    theme_id uuid not null,
    constraint session_theme_pkey primary key (session_id, theme_id),
    constraint session_theme_session_exists foreign key (session_id) references session (id),
    constraint session_theme_theme_exists foreign key (theme_id) references theme (id)
);

-- A call for projects runs in editions, with the days on which each opens and closes. A session
-- names an edition of its own programme and of no other.
create table edition (
    id uuid not null,
    programme_id uuid not null,
    code text not null,
    name jsonb not null,
    opens date,
    closes date,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint edition_pkey primary key (id),
    constraint edition_programme_exists foreign key (programme_id) references programme (id),
    constraint edition_code_unique unique (programme_id, code),
    constraint edition_code_form check (
        code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40
    ),
    constraint edition_closes_after_it_opens check (closes >= opens)
);
alter table session add column edition_code text;
alter table session add constraint session_edition_of_programme
    foreign key (programme_id, edition_code) references edition (programme_id, code);
alter table session add constraint session_edition_with_programme
    check (edition_code is null or programme_id is not null);
