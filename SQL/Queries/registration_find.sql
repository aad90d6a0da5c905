-- Where a registration stands, by its link's hash or by session and code.
select id, session_id
from registration
where
    id = coalesce(
        (select l.id from registration l where l.link_hash = $1),
        (select c.id from registration c where c.code = $2 and c.session_id = $3)
    )
