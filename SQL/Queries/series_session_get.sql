-- What each session of some series shall be.
select
    t.series_id, array(select key from jsonb_each_text(t.title) order by key),
    array(select value from jsonb_each_text(t.title) order by key), t.title_fallback, t.kind,
    t.mode, t.languages, t.opens_minutes, t.closes_minutes, t.confirm_email, t.waiting_list,
    t.waiting_limit, t.offer_hours, t.publish, g.code, t.edition_code, t.themes
from series_session t
left join programme g on g.id = t.programme_id
where t.series_id = any($1::uuid[])
