-- School holidays, which close no house: they are imported from files, zone by zone, and told to
-- whoever schedules a session at the place or for people from there. Days of one zone may overlap,
-- as Ascension does with a spring holiday around it.

create table school_holiday (
    id uuid not null,
    zone text not null,
    name text not null,
    first_day date not null,
    last_day date not null,
    import_id uuid not null,
    constraint school_holiday_pkey primary key (id),
    constraint school_holiday_zone_form check (
        zone ~ '^[A-Z]{2}(-[A-Za-z0-9]{1,20}){0,3}$'
    ),
    constraint school_holiday_forward check (last_day >= first_day)
);
create unique index school_holiday_once on school_holiday (zone, first_day, name);
create index school_holiday_by_day on school_holiday (first_day, zone);
