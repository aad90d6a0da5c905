-- What kind of closing it is, who has approved it when, and who may still book. A closing that lets
-- some parties in occupies nothing: it makes rules of booking, which end with it and not before.

alter table closure add column kind text not null default 'closure';
alter table closure add column approved_by text;
alter table closure add column approved_at timestamptz;
alter table closure add column allowed text[] not null default '{}';
alter table closure add constraint closure_kind_known check (kind in ('closure', 'maintenance'));
alter table closure add constraint closure_approval_whole check (
    (approved_by is null) = (approved_at is null)
);
alter table booking_rule add column closure_id uuid;
alter table booking_rule add constraint booking_rule_closure_exists
    foreign key (closure_id) references closure (id);
create index booking_rule_by_closure on booking_rule (closure_id) where closure_id is not null;
