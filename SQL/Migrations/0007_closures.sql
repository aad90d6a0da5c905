-- Closures: a building or a room that takes nobody for a time, with the reason. They occupy the
-- same spaces as bookings do, so that the exclusion keeps both apart whoever writes first; only
-- closures may overlap each other.

create table closure (
    id uuid not null,
    building_id uuid not null,
    room_id uuid,
    during tstzrange not null,
    reason text not null,
    version integer not null default 1,
    lifted_at timestamptz,
    created_at timestamptz not null,
    created_by text not null,
    constraint closure_pkey primary key (id),
    constraint closure_building_exists foreign key (building_id) references building (id),
    constraint closure_room_exists foreign key (building_id, room_id)
        references room (building_id, id),
    constraint closure_during_bounded check (
        not isempty(during) and lower_inc(during) and not upper_inc(during)
        and not lower_inf(during) and not upper_inf(during)
        and isfinite(lower(during)) and isfinite(upper(during))
    )
);
create index closure_by_start on closure (lower(during), id);
create index closure_standing on closure (building_id) where lifted_at is null;

alter table occupation alter column booking_id drop not null;
alter table occupation add column closure_id uuid;
alter table occupation add constraint occupation_closure_exists
    foreign key (closure_id) references closure (id);
alter table occupation add constraint occupation_of_booking_or_closure check (
    (booking_id is null) = (closing = 1) and (closure_id is null) = (closing = 0)
);
create index occupation_by_closure on occupation (closure_id) where closure_id is not null;
