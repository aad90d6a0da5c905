-- Adds the rules of a room for the change of layout.
insert into turnaround (room_id, from_kind, to_kind, minutes)
select $1, rule.from_kind, rule.to_kind, rule.minutes
from unnest($2::text[], $3::text[], $4::integer[]) as rule (from_kind, to_kind, minutes)
order by rule.from_kind, rule.to_kind
