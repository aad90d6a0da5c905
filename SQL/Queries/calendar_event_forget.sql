-- Forgets events of a calendar that have another name now.
delete from calendar_event
where
    room_id = $1
    and (uid, recurrence) in (
        select gone.uid, gone.recurrence
        from unnest($2::text[], $3::text[]) as gone (uid, recurrence)
    )
