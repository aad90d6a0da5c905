-- Why a session was called off: its page and the mails about it tell so.

alter table session add column cancel_reason text;
alter table session add constraint session_reason_when_cancelled
    check (cancel_reason is null or status = 'cancelled');
