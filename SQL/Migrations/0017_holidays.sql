-- Which public holidays close a building: those of its territory where nothing is said, else the
-- calendar that is named, or none. In Alsace and Moselle it depends on the commune whether Good
-- Friday is one; it is taken for one unless somebody says otherwise, and null says that nobody
-- knows.

alter table building add column holiday_calendar text;
alter table building add column good_friday boolean default true;
alter table building add constraint building_holiday_calendar_form check (
    holiday_calendar ~ '^(none|[A-Z]{2}(-[A-Z0-9]{1,3})?)$'
);
