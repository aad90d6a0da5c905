-- A message whose news is no longer true when it is about to go out is not sent: who withdrew
-- before the worker came by must not read that their seat is confirmed.

alter table outbox drop constraint outbox_state_known;
alter table outbox add constraint outbox_state_known
    check (state in ('pending', 'sent', 'dead', 'obsolete'));
