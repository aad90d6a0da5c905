-- What people say of themselves when they register, in depth: a word on what they need that no
-- list foresees, and for each consent the wording that was agreed to and when. The arrays of a
-- consent stand side by side; rows of before have none and keep it so.

alter table registration add column access_note text;
alter table registration add column consent_wordings text[] not null default '{}';
alter table registration add column consented_at timestamptz[] not null default '{}';
alter table registration add constraint registration_consents_recorded check (
    cardinality(consent_wordings) in (0, cardinality(consents))
    and cardinality(consented_at) in (0, cardinality(consents))
);
-- One address over all sessions: its own links, and how many mails it got.
create index registration_by_person on registration (email_norm);
