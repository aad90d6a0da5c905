-- Writes what each session of a series shall be; of one that stands there only the title changes.
insert into series_session (
    series_id, title, title_fallback, kind, mode, languages, opens_minutes, closes_minutes,
    confirm_email, waiting_list, waiting_limit, offer_hours, publish, programme_id, edition_code,
    themes
)
values (
    $1, jsonb_object($2::text[], $3::text[]), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
    (select g.id from programme g where g.code = $15), $16, $17
)
on conflict (series_id) do update
set title = excluded.title, title_fallback = excluded.title_fallback
