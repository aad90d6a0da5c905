-- Series of sessions: what each session of a series shall be. A session of it is an ordinary one,
-- known by the booking of its date; when registration opens and closes is kept as minutes before
-- the start, since that is what the sessions of a series have in common.

create table series_session (
    series_id uuid not null,
    title jsonb not null,
    title_fallback text not null,
    kind text not null,
    mode text not null,
    languages text[] not null,
    opens_minutes integer,
    closes_minutes integer,
    confirm_email boolean not null,
    waiting_list boolean not null,
    waiting_limit integer,
    offer_hours integer,
    publish boolean not null,
    programme_id uuid,
    edition_code text,
    themes text[] not null,
    constraint series_session_pkey primary key (series_id),
    constraint series_session_series_exists foreign key (series_id) references series (id),
    constraint series_session_programme_exists foreign key (programme_id) references programme (id),
    constraint series_session_opens_first
        check (opens_minutes is null or opens_minutes > coalesce(closes_minutes, 0))
);
create index series_session_by_programme on series_session (programme_id)
    where programme_id is not null;
