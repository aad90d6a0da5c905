-- Browsers that are signed in: each stands for a token and ends with it. The cookie holds a secret
-- of its own, of which only the hash is kept, so that ending one leaves the others and the token.

create table sign_in (
    id uuid not null,
    token_id uuid not null,
    hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint sign_in_pkey primary key (id),
    constraint sign_in_hash_unique unique (hash),
    constraint sign_in_token_exists foreign key (token_id) references token (id),
    constraint sign_in_expires_later check (expires_at > created_at)
);
create index sign_in_by_expiry on sign_in (expires_at);
