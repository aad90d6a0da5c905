-- Buildings, their hours, and rooms as sets of indivisible spaces. A folding wall gives two rooms
-- of one space each and one room of both; what can be occupied once is the space.

create table building (
    id uuid not null,
    code text not null,
    name text not null,
    city text not null,
    territory text not null,
    zone text not null,
    max_public integer,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint building_pkey primary key (id),
    constraint building_code_unique unique (code),
    constraint building_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    constraint building_max_public_positive check (max_public > 0)
);

-- Stretches of a weekday (1 is Monday) on the building's own clock; none means not restricted.
create table opening_hours (
    building_id uuid not null,
    weekday smallint not null,
    opens time not null,
    closes time not null,
    constraint opening_hours_pkey primary key (building_id, weekday, opens),
    constraint opening_hours_building_exists foreign key (building_id) references building (id),
    constraint opening_hours_weekday_known check (weekday between 1 and 7),
    constraint opening_hours_forward check (opens < closes)
);

create table space (
    id uuid not null,
    building_id uuid not null,
    code text not null,
    constraint space_pkey primary key (id),
    constraint space_code_unique unique (building_id, code),
    constraint space_in_building unique (building_id, id),
    constraint space_building_exists foreign key (building_id) references building (id)
);

create table room (
    id uuid not null,
    building_id uuid not null,
    code text not null,
    name text not null,
    area_square_metres double precision,
    max_public integer,
    equipment text[] not null,
    step_free boolean not null,
    buffer_before_minutes integer not null,
    buffer_after_minutes integer not null,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint room_pkey primary key (id),
    constraint room_code_unique unique (building_id, code),
    constraint room_in_building unique (building_id, id),
    constraint room_building_exists foreign key (building_id) references building (id),
    constraint room_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    constraint room_max_public_positive check (max_public > 0),
    constraint room_area_positive check (area_square_metres > 0),
    constraint room_buffers_bounded check (
        buffer_before_minutes between 0 and 1440 and buffer_after_minutes between 0 and 1440
    )
);

-- The spaces of a room; both keys carry the building, so that a room cannot reach into another.
create table room_space (
    building_id uuid not null,
    room_id uuid not null,
    space_id uuid not null,
    constraint room_space_pkey primary key (room_id, space_id),
    constraint room_space_room_exists foreign key (building_id, room_id)
        references room (building_id, id),
    constraint room_space_space_exists foreign key (building_id, space_id)
        references space (building_id, id)
);
create index room_space_by_space on room_space (space_id);

create table layout (
    room_id uuid not null,
    kind text not null,
    capacity integer not null,
    constraint layout_pkey primary key (room_id, kind),
    constraint layout_room_exists foreign key (room_id) references room (id),
    constraint layout_kind_known check (
        kind in (
            'theatre', 'classroom', 'u_shape', 'boardroom', 'cabaret', 'banquet', 'cocktail',
            'islands', 'exhibition'
        )
    ),
    constraint layout_capacity_positive check (capacity > 0)
);
