-- What people ask before they come and while they are there: the rules of the house, how one gets
-- in, whom to call, and how the building looks. Photos stay where they are published; only their
-- addresses are kept, each with a text for those who do not see it.
-- A layout tells whether somebody declared its seats or they were computed from the floor area.

alter table building add column house_rules jsonb not null default '{}';
alter table building add column house_rules_fallback text;
alter table building add constraint building_house_rules_in_fallback check (
    case
        when house_rules_fallback is null then house_rules = '{}'
        else house_rules ? house_rules_fallback
    end
);

alter table building add column access_notes jsonb not null default '{}';
alter table building add column access_notes_fallback text;
alter table building add constraint building_access_notes_in_fallback check (
    case
        when access_notes_fallback is null then access_notes = '{}'
        else access_notes ? access_notes_fallback
    end
);

alter table building add column contact_name text;
alter table building add column contact_email text;
alter table building add column contact_email_norm text;
alter table building add column contact_phone text;
alter table building add constraint building_contact_named check (
    contact_name is not null
    or num_nonnulls(contact_email, contact_email_norm, contact_phone) = 0
);

create table building_photo (
    building_id uuid not null,
    place smallint not null,
    url text not null,
    alt jsonb not null,
    alt_fallback text not null,
    constraint building_photo_pkey primary key (building_id, place),
    constraint building_photo_building_exists foreign key (building_id) references building (id),
    constraint building_photo_url_secure check (url ~ '^https://'),
    constraint building_photo_alt_in_fallback check (alt ? alt_fallback)
);

alter table layout add column origin text not null default 'declared';
alter table layout add constraint layout_origin_known check (origin in ('declared', 'computed'));
