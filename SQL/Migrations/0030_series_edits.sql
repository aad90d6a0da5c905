-- Edits of series: one that is split at a date is carried on by another, which knows it, and a date
-- may be wished in another room than that of its series. The list of the bookings of a series goes
-- by its dates.

alter table series
    add column parent_id uuid,
    add constraint series_parent_exists foreign key (parent_id) references series (id);
create index series_by_parent on series (parent_id) where parent_id is not null;

alter table series_date
    add column room_id uuid,
    add constraint series_date_room_exists foreign key (room_id) references room (id);
create index series_date_by_room on series_date (room_id) where room_id is not null;
