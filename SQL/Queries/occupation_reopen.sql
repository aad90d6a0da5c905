-- Opens the spaces of a closure; the rows stay as history.
update occupation
set live = false
where closure_id = $1 and live
