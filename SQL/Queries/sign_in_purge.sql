-- Takes away the sign-ins that ran out.
delete from sign_in where expires_at <= $1
