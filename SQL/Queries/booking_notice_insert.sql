-- Writes a message that a booking owes.
insert into booking_notice (
    id, booking_id, kind, to_name, to_email, to_email_norm, language, words, former_time,
    former_zone, former_place, offered_rooms, offered_from, offered_to, next_at, created_at
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $16, $15)
