-- What a visitor asks before coming: where the building stands and how it is reached, on which
-- floor the room lies, how many wheelchairs find a place in it, and what step-free means there.
-- Texts are objects by language, as titles of sessions are.

alter table building add column address text;
alter table building add column directions jsonb not null default '{}';
alter table building add column directions_fallback text;
alter table building add constraint building_directions_in_fallback check (
    case
        when directions_fallback is null then directions = '{}'
        else directions ? directions_fallback
    end
);

alter table room add column floor integer;
alter table room add column wheelchair_places integer;
alter table room add column step_free_detail jsonb not null default '{}';
alter table room add column step_free_detail_fallback text;
alter table room add constraint room_wheelchair_places_not_negative check (wheelchair_places >= 0);
alter table room add constraint room_step_free_detail_in_fallback check (
    case
        when step_free_detail_fallback is null then step_free_detail = '{}'
        else step_free_detail ? step_free_detail_fallback
    end
);
