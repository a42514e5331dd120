-- What a version of a scorecard tells besides the indicators of its plan, releases that are called off, and from when limits
-- are worked out anew.

-- Figures that stand under no indicator, by what they are about.
create table scorecard_topic (
    id         uuid primary key,
    edition_id uuid not null references scorecard_edition on delete cascade,
    position   integer not null check (position > 0),
    title      text not null check (title <> '' and length(title) <= 120),
    -- What readers should know of these figures.
    note       text check (note <> '' and length(note) <= 600),
    unique (edition_id, title) deferrable initially deferred
);

create table scorecard_topic_measure (
    topic_id   uuid not null references scorecard_topic on delete cascade,
    position   integer not null check (position >= 0),
    measure_id uuid not null references measure,
    primary key (topic_id, position)
);
create index scorecard_topic_measure_by_measure on scorecard_topic_measure (measure_id);

create trigger scorecard_topic_stays before insert or update or delete on scorecard_topic
    for each row execute function refuse_change_of_scheduled();

create function refuse_change_of_scheduled_topic() returns trigger language plpgsql as $$
declare
    topic uuid := case tg_op when 'INSERT' then new.topic_id else old.topic_id end;
begin
    if exists (select from scorecard_topic t join scorecard_copy c on c.edition_id = t.edition_id
                where t.id = topic and not exists (select from scorecard_recall r where r.copy_id = c.id)) then
        raise exception 'This version is scheduled, so it stays' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger scorecard_topic_measure_stays before insert or update or delete on scorecard_topic_measure
    for each row execute function refuse_change_of_scheduled_topic();

-- A release that is called off: an announcement without a day, with the reason that readers see.
alter table scorecard_date alter column release_on drop not null;
alter table scorecard_date add check (release_on is not null or reason is not null);

-- From when the limits of a measure are worked out anew, because a known change came then.
create table limit_start (
    id         uuid primary key,
    measure_id uuid not null references measure,
    -- The first figure whose time begins on this day or later is the first of the new limits.
    starts_on  date not null,
    -- After how many figures the limits stay as they are; null if all of them count.
    fix_after  integer check (fix_after between 12 and 200),
    -- What changed, for readers.
    reason     text not null check (reason <> '' and length(reason) <= 500),
    set_by     uuid not null,
    set_name   text not null check (set_name <> ''),
    set_at     timestamptz not null,
    ended_by   uuid,
    ended_name text check (ended_name <> ''),
    ended_at   timestamptz,
    end_reason text check (end_reason <> '' and length(end_reason) <= 500),
    check (num_nonnulls(ended_by, ended_name, ended_at, end_reason) in (0, 4))
);
create unique index limit_start_once on limit_start (measure_id, starts_on) where ended_at is null;

create trigger limit_start_stays before delete on limit_start for each row execute function refuse_change();
create trigger limit_start_keeps before update on limit_start for each row
    when (old.ended_at is not null or (new.id, new.measure_id, new.starts_on, new.fix_after, new.reason, new.set_by, new.set_name, new.set_at)
        is distinct from (old.id, old.measure_id, old.starts_on, old.fix_after, old.reason, old.set_by, old.set_name, old.set_at))
    execute function refuse_change();
create trigger limit_start_is_never_emptied before truncate on limit_start
    for each statement execute function refuse_change();
