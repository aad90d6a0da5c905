-- What words of equipment mean and which needs they serve, so that people search for the need; how
-- many of a thing a room has; and what a network wants to be said of its rooms beyond the columns
-- that every room has. Counts and attributes are objects by word, checked against the definitions
-- when they are written.

create table equipment_kind (
    id uuid not null,
    word text not null,
    name jsonb not null,
    name_fallback text not null,
    features text[] not null,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint equipment_kind_pkey primary key (id),
    constraint equipment_kind_word_unique unique (word),
    constraint equipment_kind_named check (name ? name_fallback)
);

create table attribute_kind (
    id uuid not null,
    word text not null,
    name jsonb not null,
    name_fallback text not null,
    form text not null,
    choices text[] not null,
    version integer not null default 1,
    created_at timestamptz not null,
    constraint attribute_kind_pkey primary key (id),
    constraint attribute_kind_word_unique unique (word),
    constraint attribute_kind_named check (name ? name_fallback),
    constraint attribute_kind_form_known check (form in ('text', 'number', 'choice')),
    constraint attribute_kind_choices_where_chosen
        check ((form = 'choice') = (cardinality(choices) > 0))
);

alter table room add column stock jsonb not null default '{}';
alter table room add column attributes jsonb not null default '{}';
alter table room add constraint room_stock_is_object check (jsonb_typeof(stock) = 'object');
alter table room add constraint room_attributes_is_object
    check (jsonb_typeof(attributes) = 'object');
