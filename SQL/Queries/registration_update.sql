-- Writes what a registration says of its person, under its session's lock. Seats that it holds
-- follow the party; another address gets a link of its own.
update registration
set
    email = $2, email_norm = $3, name = $4, party = $5::smallint, guests = $6, organisation = $7,
    territory = $8, stage = $9, language = $10, access_needs = $11, access_note = $12,
    consents = $13, consent_wordings = $14, consented_at = $15,
    seats_held = case when seats_held > 0 then $5::smallint else 0 end, expires_at = $16,
    generation = $17, link_hash = $18, version = version + 1, changed_at = $19
where id = $1
