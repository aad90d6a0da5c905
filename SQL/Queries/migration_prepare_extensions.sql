-- The schema that extensions live in, apart from ours.
create schema if not exists extensions
