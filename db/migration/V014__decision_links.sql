-- Decisions name a section of a plan as their priority, and the minutes in which the panel took them up.

alter table decision
    -- The section as it was chosen; null where an old record has words only. The words in "priority" stay as they were.
    add column section_id uuid references plan_section,
    add check (section_id is null or priority is not null);
create index decision_by_section on decision (section_id) where section_id is not null;

create table decision_minute (
    decision_id     uuid not null references decision,
    body            text not null references body,
    -- By number, since the text of a minute need not be held.
    number          integer not null check (number > 0),
    linked_at       timestamptz not null,
    linked_by       uuid not null,
    linked_name     text not null check (linked_name <> ''),
    primary key (decision_id, body, number)
);
create index decision_minute_by_number on decision_minute (body, number);

create or replace view public_decision as
select id, printed, year, number, suffix, reference, classification,
       case when open then title else told end as title,
       case when open then summary end as summary,
       made_on,
       case when open then lead end as lead,
       case when open then cost end as cost,
       case when open then priority end as priority,
       withheld_reason, withheld_ground, withheld_by, review_on, visible_from, published_at, source, note,
       case when open then section_title end as section_title,
       case when open then section_slug end as section_slug,
       case when open then plan_slug end as plan_slug
  from (select d.*, d.classification = 'PUBLIC' as open, s.title as section_title, s.slug as section_slug,
               p.slug as plan_slug
          from decision d
          left join plan_section s on s.id = d.section_id
          left join plan p on p.id = s.plan_id
         where d.status = 'PUBLISHED') published;
