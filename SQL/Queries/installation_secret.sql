-- The secret that links are derived from.
select link_secret
from installation
