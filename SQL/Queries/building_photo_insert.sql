-- Adds the photos of a building in their order, each with its texts by language.
insert into building_photo (building_id, place, url, alt, alt_fallback)
select
    $1, photo.place::smallint, photo.url, jsonb_object_agg(alt.language, alt.words), photo.fallback
from unnest($2::text[], $3::text[]) with ordinality as photo (url, fallback, place)
join unnest($4::smallint[], $5::text[], $6::text[]) as alt (place, language, words)
    on alt.place = photo.place
group by photo.place, photo.url, photo.fallback
order by photo.place
