-- Adds registrations, one array element each, sorted by session and address.
insert into registration (
    id, session_id, pool, code, status, email, email_norm, name, party, guests, organisation,
    territory, stage, language, access_needs, access_note, consents, consent_wordings,
    consented_at, position, seats_held, expires_at, link_hash, created_at, changed_at
)
select
    new.id, new.session_id, 'main', new.code, new.status, new.email, new.email_norm, new.name,
    new.party, new.guests::text[], new.organisation, new.territory, new.stage, new.language,
    new.access_needs::text[], new.access_note, new.consents::text[], new.wordings::text[],
    array_fill(new.at, array[cardinality(new.consents::text[])]), new.position, new.seats_held,
    new.expires_at, new.link_hash, new.at, new.at
from unnest(
    $1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::smallint[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
    $15::text[], $16::integer[], $17::smallint[], $18::timestamptz[], $19::bytea[],
    $20::timestamptz[], $21::text[], $22::text[]
) as new (
    id, session_id, code, status, email, email_norm, name, party, guests, organisation, territory,
    stage, language, access_needs, consents, position, seats_held, expires_at, link_hash, at,
    access_note, wordings
)
