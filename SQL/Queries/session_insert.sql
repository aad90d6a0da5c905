-- Adds a session.
insert into session (
    id, slug, status, title, title_fallback, kind, mode, booking_id, zone, public_time, languages,
    registration_opens, registration_closes, confirm_email, waiting_list, waiting_limit,
    created_at, created_by, published_at, programme_id, offer_hours, edition_code
)
values (
    $1, $2, $3, jsonb_object($4::text[], $5::text[]), $6, $7, $8, $9, $10, $11, $12, $13, $14,
    $15, $16, $17, $18, $19, $20, (select g.id from programme g where g.code = $21), $22, $23
)
