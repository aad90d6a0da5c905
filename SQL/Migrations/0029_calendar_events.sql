-- Events of calendars of other programs that were booked here: by the room, the name that the event
-- has for good and, where it comes again, the start that it first gave the time, as text of UTC.
-- What the file said last is kept, so that the same file twice changes nothing, and a booking that
-- was changed here stays so until the file says something new.

create table calendar_event (
    room_id uuid not null,
    uid text not null,
    recurrence text not null,
    sequence integer not null,
    planned tstzrange not null,
    summary text not null,
    booking_id uuid not null,
    constraint calendar_event_pkey primary key (room_id, uid, recurrence),
    constraint calendar_event_room_exists foreign key (room_id) references room (id)
        on delete cascade,
    constraint calendar_event_booking_exists foreign key (booking_id) references booking (id)
);
create unique index calendar_event_booking_once on calendar_event (booking_id);
