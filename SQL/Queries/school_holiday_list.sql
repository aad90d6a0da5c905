-- School holidays with a day in a span, of one zone or of all.
select id, zone, name, to_char(first_day, 'YYYY-MM-DD'), to_char(last_day, 'YYYY-MM-DD')
from school_holiday
where
    ($1::text is null or zone = $1)
    and last_day >= $2::text::date
    and first_day <= $3::text::date
order by first_day, zone, name
limit 10000
