-- Defines an attribute of rooms, for the first time or anew.
insert into attribute_kind (id, word, name, name_fallback, form, choices, created_at)
values ($1, $2, jsonb_object($3::text[], $4::text[]), $5, $6, $7, $8)
on conflict (word) do update
set
    name = excluded.name, name_fallback = excluded.name_fallback, form = excluded.form,
    choices = excluded.choices, version = attribute_kind.version + 1
