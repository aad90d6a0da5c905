-- The life of a booking beside its time: a request waits for the house and occupies nothing, what
-- the house agreed to stays known so that a smaller change asks nobody again, and why a booking
-- ended is told. What house and requester write to each other is kept, and the mails that a
-- booking owes have a table of their own, since they go to its contact and not to registrations.

alter table booking add column contact_language text;
alter table booking add column needs text[] not null default '{}';
alter table booking add column cause text;
alter table booking add column reason text;
alter table booking add column approved_at timestamptz;
alter table booking add column approved_room_id uuid;
alter table booking add column approved_time tstzrange;
alter table booking add column approved_heads integer;
alter table booking add column checked_in_at timestamptz;
alter table booking add constraint booking_cause_known
    check (cause in ('declined', 'outdone', 'bumped', 'nobody_came'));
alter table booking add constraint booking_approval_whole check (
    (approved_at is null) = (approved_room_id is null)
    and (approved_at is null) = (approved_time is null)
    and (approved_at is null) = (approved_heads is null)
);
alter table booking add constraint booking_approved_room_exists
    foreign key (approved_room_id) references room (id);
create index booking_requested on booking (lower(public_time), id) where status = 'requested';

create table booking_note (
    id uuid not null,
    booking_id uuid not null,
    kind text not null,
    words text not null,
    at timestamptz not null,
    author text not null,
    constraint booking_note_pkey primary key (id),
    constraint booking_note_booking_exists foreign key (booking_id) references booking (id),
    constraint booking_note_kind_known
        check (kind in ('question', 'answer', 'declined', 'bumped', 'handover'))
);
create index booking_note_by_booking on booking_note (booking_id, id);

-- Rooms that are offered instead stand in three columns side by side.
create table booking_notice (
    id uuid not null,
    booking_id uuid not null,
    kind text not null,
    to_name text not null,
    to_email text not null,
    to_email_norm text not null,
    language text not null,
    words text,
    former_time tstzrange,
    former_zone text,
    former_place text,
    offered_rooms text[] not null default '{}',
    offered_from timestamptz[] not null default '{}',
    offered_to timestamptz[] not null default '{}',
    state text not null default 'pending',
    attempts integer not null default 0,
    next_at timestamptz not null,
    lease uuid,
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint booking_notice_pkey primary key (id),
    constraint booking_notice_booking_exists foreign key (booking_id) references booking (id),
    constraint booking_notice_state_known
        check (state in ('pending', 'sent', 'dead', 'obsolete')),
    constraint booking_notice_sent_when_sent check ((state = 'sent') = (sent_at is not null)),
    constraint booking_notice_former_whole check (
        (former_time is null) = (former_zone is null)
        and (former_time is null) = (former_place is null)
    ),
    constraint booking_notice_offers_whole check (
        cardinality(offered_rooms) = cardinality(offered_from)
        and cardinality(offered_rooms) = cardinality(offered_to)
    )
);
create index booking_notice_due on booking_notice (next_at) where state = 'pending';
create index booking_notice_by_booking on booking_notice (booking_id);
