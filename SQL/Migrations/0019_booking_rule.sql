-- Rules of booking, one row each: where it holds, for whom, for which days, its value, and who may
-- set it aside. Rules that count bookings are locked by whoever adds to what they count.

create table booking_rule (
    id uuid not null,
    kind text not null,
    building_id uuid,
    room_id uuid,
    parties text[] not null,
    amount integer,
    period text,
    per text,
    waivers text[] not null,
    note text,
    tell_name text,
    tell_email text,
    tell_email_norm text,
    tell_language text,
    valid_from timestamptz,
    valid_to timestamptz,
    ended_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    created_by text not null,
    constraint booking_rule_pkey primary key (id),
    constraint booking_rule_building_exists foreign key (building_id) references building (id),
    constraint booking_rule_room_exists foreign key (building_id, room_id)
        references room (building_id, id),
    constraint booking_rule_kind_known check (
        kind in (
            'minimum_notice', 'advance_window', 'minimum_length', 'maximum_length',
            'quota_bookings', 'quota_minutes', 'residents_first', 'members_only', 'approval',
            'check_in'
        )
    ),
    constraint booking_rule_amount_where_counted
        check ((amount is null) = (kind in ('members_only', 'approval')) and amount > 0),
    constraint booking_rule_period_of_quotas check (
        (period is not null) = (kind in ('quota_bookings', 'quota_minutes'))
        and (period is null) = (per is null)
        and period in ('day', 'week', 'month')
        and per in ('organisation', 'contact')
    ),
    constraint booking_rule_room_in_building check (room_id is null or building_id is not null),
    constraint booking_rule_waived_by_admins check ('admin' = any(waivers)),
    constraint booking_rule_told_whole check (
        (tell_name is null) = (tell_email is null)
        and (tell_name is null) = (tell_email_norm is null)
    ),
    constraint booking_rule_forward check (valid_from < valid_to)
);
create index booking_rule_standing on booking_rule (building_id) where ended_at is null;

alter table booking add column reminded_at timestamptz;
create index booking_by_organisation on booking (lower(organisation), lower(public_time))
    where status in ('held', 'confirmed') and organisation is not null;
create index booking_by_contact on booking (contact_email_norm, lower(public_time))
    where status in ('held', 'confirmed') and contact_email_norm is not null;
create index booking_unattended on booking (lower(public_time), id)
    where status = 'confirmed' and checked_in_at is null and session_id is null;
