-- Changes what an organiser may change of a session without moving it.
update session
set
    title = jsonb_object($2::text[], $3::text[]), title_fallback = $4, languages = $5,
    registration_opens = $6, registration_closes = $7, confirm_email = $8, waiting_list = $9,
    waiting_limit = $10, listed = $11, version = version + 1
where id = $1
