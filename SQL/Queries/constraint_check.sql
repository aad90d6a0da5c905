-- Lets constraints that wait for COMMIT speak now.
set constraints all immediate
