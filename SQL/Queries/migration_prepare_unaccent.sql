-- Search without accents.
create extension if not exists unaccent schema extensions
