-- What a closure did to the bookings that stood in its time: to which room each was moved, or that
-- the house took it back. When the closure is lifted, what is still as it was left goes back. A row
-- names the time and both rooms, so that a booking that somebody changed since is left alone.

create table closure_hit (
    closure_id uuid not null,
    booking_id uuid not null,
    deed text not null,
    room_id uuid not null,
    layout text,
    target_id uuid,
    during tstzrange not null,
    outcome text,
    reasons text[] not null default '{}',
    constraint closure_hit_pkey primary key (closure_id, booking_id),
    constraint closure_hit_closure_exists foreign key (closure_id) references closure (id),
    constraint closure_hit_booking_exists foreign key (booking_id) references booking (id),
    constraint closure_hit_room_exists foreign key (room_id) references room (id),
    constraint closure_hit_target_exists foreign key (target_id) references room (id),
    constraint closure_hit_deed_known check (deed in ('moved', 'bumped')),
    constraint closure_hit_moved_somewhere check ((deed = 'moved') = (target_id is not null)),
    constraint closure_hit_outcome_known check (outcome in ('restored', 'kept'))
);
create index closure_hit_by_booking on closure_hit (booking_id);
create index closure_hit_by_room on closure_hit (room_id);
create index closure_hit_by_target on closure_hit (target_id) where target_id is not null;
