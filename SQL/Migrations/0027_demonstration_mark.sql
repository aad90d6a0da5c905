-- The demonstration is loaded step by step, as a history is. When it was begun and when it was whole
-- is kept, so that one that was interrupted is told and never taken for all of it.

alter table installation
    add column demonstration_begun_at timestamptz,
    add column demonstration_whole_at timestamptz,
    add constraint installation_demonstration_begun check (
        demonstration_whole_at is null or demonstration_begun_at is not null
    );
