-- The numbers of the feed run from 1 without a gap or a double.
select 'change', 'positions ' || count(position)::text || ', highest ' || max(position)::text
from change
having max(position) is distinct from nullif(count(position), 0)
