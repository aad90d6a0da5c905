-- Keeps the secret of a booking, in place of the one it had.
insert into booking_key (booking_id, sealed, release_at, created_at, created_by)
values ($1, $2, $3, $4, $5)
on conflict (booking_id) do update
set
    sealed = excluded.sealed, release_at = excluded.release_at,
    created_at = excluded.created_at, created_by = excluded.created_by
