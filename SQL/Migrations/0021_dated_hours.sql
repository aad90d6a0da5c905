-- Hours of seasons and of single days, beside those of the usual week, in the lines that people
-- write them in: no statement looks into them, and one parser reads them all. Hours of a week may
-- end on the day after, so that doors can close before the time of day at which they opened.

alter table building add column dated_hours text[] not null default '{}';
alter table opening_hours drop constraint opening_hours_forward;
