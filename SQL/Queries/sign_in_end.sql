-- Ends a sign-in; a second time changes nothing.
delete from sign_in where id = $1
