#!/bin/sh
# Run by the image of PostgreSQL when it makes its cluster. The service is no superuser: it owns its
# database and nothing else. Its password stands in the address of the database alone.
set -eu
password=$(sed -n 's|^postgresql://totem:\([^@]*\)@.*|\1|p' /run/secrets/database_url)
[ -n "$password" ]
psql --set=ON_ERROR_STOP=1 --set=password="$password" --username=postgres <<'SQL'
create role totem login password :'password';
create database totem owner totem;
SQL
