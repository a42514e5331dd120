-- What a version of a scorecard says of single indicators, beside their figures.

create table scorecard_narrative (
    edition_id   uuid not null references scorecard_edition on delete cascade,
    kpi_id       uuid not null references kpi,
    text         text not null check (text <> '' and length(text) <= 600),
    -- Who wrote it last; null where it is brought in from paper.
    written_by   uuid,
    written_name text check (written_name <> ''),
    written_at   timestamptz,
    primary key (edition_id, kpi_id),
    check (num_nonnulls(written_by, written_name, written_at) in (0, 3))
);
create index scorecard_narrative_by_kpi on scorecard_narrative (kpi_id);

create trigger scorecard_narrative_stays before insert or update or delete on scorecard_narrative
    for each row execute function refuse_change_of_scheduled();

-- What a frozen copy says of an indicator, with figures in the place of references.
alter table scorecard_line add column narrative text check (narrative <> '');

-- Which scorecard is the newest is told by the time that it is about: a correction of an older one may come later.
create or replace view standing_scorecard as
select c.*, e.number, s.id as scorecard_id, s.slug, s.title, s.plan_id, s.round_id, s.source, r.cut_off
  from scorecard_copy c
  join scorecard_edition e on e.id = c.edition_id
  join scorecard s on s.id = e.scorecard_id
  join collection_round r on r.id = s.round_id
 where not exists (select from scorecard_recall r where r.copy_id = c.id);
