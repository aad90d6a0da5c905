-- Several rooms by the codes of building and room.
select
    r.id, r.version, b.code, b.zone, r.code, r.name, r.area_square_metres, r.max_public,
    r.equipment, r.step_free, r.buffer_before_minutes, r.buffer_after_minutes,
    array(select l.kind from layout l where l.room_id = r.id order by l.kind),
    array(select l.capacity from layout l where l.room_id = r.id order by l.kind),
    array(
        select s.id from room_space rs join space s on s.id = rs.space_id
        where rs.room_id = r.id order by s.id
    ),
    array(
        select s.code from room_space rs join space s on s.id = rs.space_id
        where rs.room_id = r.id order by s.code
    ),
    r.floor, r.wheelchair_places,
    array(select key from jsonb_each_text(r.step_free_detail) order by key),
    array(select value from jsonb_each_text(r.step_free_detail) order by key),
    r.step_free_detail_fallback,
    array(select l.origin from layout l where l.room_id = r.id order by l.kind),
    array(select t.from_kind from turnaround t where t.room_id = r.id order by t.from_kind, t.to_kind),
    array(select t.to_kind from turnaround t where t.room_id = r.id order by t.from_kind, t.to_kind),
    array(select t.minutes from turnaround t where t.room_id = r.id order by t.from_kind, t.to_kind),
    array(select key from jsonb_each_text(r.stock) order by key),
    array(select value::integer from jsonb_each_text(r.stock) order by key),
    array(select key from jsonb_each_text(r.attributes) order by key),
    array(select value from jsonb_each_text(r.attributes) order by key),
    array(select jsonb_typeof(value) from jsonb_each(r.attributes) order by key)
from unnest($1::text[], $2::text[]) as asked (building, room)
join building b on b.code = asked.building
join room r on r.building_id = b.id and r.code = asked.room
