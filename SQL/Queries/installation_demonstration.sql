-- Whether loading the demonstration was begun, and whether it came to its end.
select demonstration_begun_at is not null, demonstration_whole_at is not null
from installation
