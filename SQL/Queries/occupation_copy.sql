-- Lets whatever occupies a space occupy others too, what is over included: the space was all of
-- them then. Sorted so that writers never wait crosswise.
insert into occupation (space_id, booking_id, closure_id, during, closing)
select part.space_id, o.booking_id, o.closure_id, o.during, o.closing
from occupation o
cross join unnest($2::uuid[]) as part (space_id)
where o.space_id = $1 and o.live
order by part.space_id, o.id
