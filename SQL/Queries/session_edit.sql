-- Changes what an organiser may change of a session without moving it.
update session
set
    title = jsonb_object($2::text[], $3::text[]), title_fallback = $4, languages = $5,
    registration_opens = $6, registration_closes = $7, confirm_email = $8, waiting_list = $9,
    waiting_limit = $10, listed = $11, offer_hours = $12,
    programme_id = (select g.id from programme g where g.code = $13), edition_code = $14,
    version = version + 1
where id = $1
