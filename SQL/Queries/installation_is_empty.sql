-- Whether nothing has been entered yet, so that demonstration data may be loaded.
select not exists (select from building) and not exists (select from session)
