-- Says what a word of equipment means, for the first time or anew.
insert into equipment_kind (id, word, name, name_fallback, features, created_at)
values ($1, $2, jsonb_object($3::text[], $4::text[]), $5, $6, $7)
on conflict (word) do update
set
    name = excluded.name, name_fallback = excluded.name_fallback, features = excluded.features,
    version = equipment_kind.version + 1
