-- A session that is not for everybody is reached by its address and stands in no public list.

alter table session add column listed boolean not null default true;
