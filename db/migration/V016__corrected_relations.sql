-- What a decision does to earlier ones can be corrected too.
alter table decision_event drop constraint decision_event_field_check;
alter table decision_event add constraint decision_event_field_check
    check (field in ('TITLE', 'SUMMARY', 'MADE_ON', 'LEAD', 'COST', 'PRIORITY', 'RELATIONS'));
