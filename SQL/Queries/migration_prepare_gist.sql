-- Equality of ids inside the exclusion constraints.
create extension if not exists btree_gist schema extensions
