#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: an owner for the tables, a role that fills them, their database.
# The passwords come from the environment and never stand in a command line.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password CHITIEU_DB_OWNER_PASSWORD
\getenv password CHITIEU_DB_PASSWORD
create role chitieu_owner login password :'owner_password';
create role chitieu login password :'password';
create database chitieu owner chitieu_owner template template0 encoding 'UTF8' locale 'C';
revoke all on database chitieu from public;
grant connect, temporary on database chitieu to chitieu;
SQL
