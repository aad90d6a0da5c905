-- What it takes to furnish a room otherwise between two bookings. An empty text stands for any way,
-- so that the pair is a key. The occupied time of the later booking holds these minutes, so that
-- the exclusion of occupations guards them; what is stored there stays when the rules change.

create table turnaround (
    room_id uuid not null,
    from_kind text not null,
    to_kind text not null,
    minutes integer not null,
    constraint turnaround_pkey primary key (room_id, from_kind, to_kind),
    constraint turnaround_room_exists foreign key (room_id) references room (id),
    constraint turnaround_minutes_bounded check (minutes between 0 and 1440),
    constraint turnaround_kinds_known check (
        array[from_kind, to_kind] <@ array[
            '', 'theatre', 'classroom', 'u_shape', 'boardroom', 'cabaret', 'banquet', 'cocktail',
            'islands', 'exhibition'
        ]
    )
);
