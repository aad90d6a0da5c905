-- What is written beside every change, in its transaction: the answer to its idempotency key, the
-- messages it owes, who did it, and a row of the feed of changes. Also tokens and the secret that
-- links are derived from.

create table installation (
    single boolean not null default true,
    link_secret bytea not null,
    constraint installation_pkey primary key (single),
    constraint installation_single check (single)
);
-- 32 bytes from the server's strong random source, as two version 4 UUIDs hashed.
insert into installation (link_secret)
values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

create table token (
    id uuid not null,
    name text not null,
    role text not null,
    hash bytea not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    constraint token_pkey primary key (id),
    constraint token_hash_unique unique (hash),
    constraint token_role_known check (role in ('admin', 'organiser', 'viewer'))
);

-- Kept 48 hours. The answer is never one with a link or a secret in it.
create table idempotency_key (
    caller text not null,
    operation text not null,
    key text not null,
    fingerprint bytea not null,
    status smallint,
    location text,
    answer bytea,
    created_at timestamptz not null,
    constraint idempotency_key_pkey primary key (caller, operation, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

-- Messages owed. Claimed by state, never by a cursor over ids: ids become visible out of order.
create table outbox (
    id uuid not null,
    kind text not null,
    registration_id uuid not null,
    state text not null default 'pending',
    attempts integer not null default 0,
    next_at timestamptz not null,
    lease uuid,
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint outbox_pkey primary key (id),
    constraint outbox_registration_exists foreign key (registration_id) references registration (id),
    constraint outbox_state_known check (state in ('pending', 'sent', 'dead')),
    constraint outbox_sent_when_sent check ((state = 'sent') = (sent_at is not null))
) with (autovacuum_vacuum_scale_factor = 0.02);
create index outbox_due on outbox (next_at) where state = 'pending';
create index outbox_by_registration on outbox (registration_id);

create table audit (
    id bigint generated always as identity,
    at timestamptz not null,
    actor text not null,
    request_id text not null,
    action text not null,
    subject text not null,
    subject_id uuid not null,
    details jsonb,
    constraint audit_pkey primary key (id)
);
create index audit_by_subject on audit (subject_id);

-- The feed of changes. `id` is drawn after the changed thing's lock, so that for one thing its
-- order is the order of commits; `position` is given after commit by the one numberer.
create table change (
    id bigint generated always as identity,
    position bigint,
    at timestamptz not null,
    kind text not null,
    subject text not null,
    subject_id uuid not null,
    constraint change_pkey primary key (id),
    constraint change_position_unique unique (position)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index change_unnumbered on change (id) where position is null;
