-- Scorecards: what is announced, what is written, and the frozen copies that readers see from an instant on.

-- One scorecard for each round, whatever versions of it there are.
create table scorecard (
    id       uuid primary key,
    version  integer not null default 0,
    slug     text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40 and slug <> 'latest'),
    title    text not null check (title <> '' and length(title) <= 120),
    plan_id  uuid not null references plan,
    round_id uuid not null unique references collection_round,
    -- The document from which it is brought in; null where it was made here.
    source   text check (source <> '' and length(source) <= 300)
);

-- The days on which it was announced to be released; the newest holds.
create table scorecard_date (
    id             uuid primary key,
    scorecard_id   uuid not null references scorecard,
    release_on     date not null,
    -- Why the day changed, for readers; null for the first one.
    reason         text check (reason <> '' and length(reason) <= 500),
    announced_at   timestamptz not null,
    announced_by   uuid not null,
    announced_name text not null check (announced_name <> '')
);
create index scorecard_date_by_scorecard on scorecard_date (scorecard_id, announced_at desc);

-- A version of a scorecard while it is written.
create table scorecard_edition (
    id           uuid primary key,
    version      integer not null default 0,
    scorecard_id uuid not null references scorecard,
    number       integer not null check (number > 0),
    summary      text check (summary <> '' and length(summary) <= 600),
    -- What is different from the version before, for readers.
    change_note  text check (change_note <> '' and length(change_note) <= 1000),
    -- What goes out beside it and is checked against its figures; never shown to readers.
    companion    text check (companion <> '' and length(companion) <= 20000),
    -- From when readers see a scorecard that is brought in from paper.
    visible_from timestamptz,
    unique (scorecard_id, number)
);

create table scorecard_sentence (
    edition_id uuid not null references scorecard_edition on delete cascade,
    section_id uuid not null references plan_section,
    text       text not null check (text <> '' and length(text) <= 600),
    primary key (edition_id, section_id)
);

-- Who had a hand in the words of a version.
create table scorecard_author (
    edition_id uuid not null references scorecard_edition on delete cascade,
    person_id  uuid not null,
    primary key (edition_id, person_id)
);

-- Who may see it before everybody else, and why.
create table scorecard_early_access (
    id           uuid primary key,
    edition_id   uuid not null references scorecard_edition on delete cascade,
    name         text not null check (name <> '' and length(name) <= 120),
    organisation text not null check (organisation <> '' and length(organisation) <= 120),
    purpose      text not null check (purpose <> '' and length(purpose) <= 300)
);
create index scorecard_early_access_by_edition on scorecard_early_access (edition_id);

-- What readers see from an instant on. Nothing is written at that instant.
create table scorecard_copy (
    id           uuid primary key,
    edition_id   uuid not null references scorecard_edition,
    release_at   timestamptz not null,
    -- Null where it is brought in from paper.
    frozen_at    timestamptz,
    frozen_by    uuid,
    frozen_name  text check (frozen_name <> ''),
    -- Why what the check found was left so; null where it found nothing.
    check_reason text check (check_reason <> '' and length(check_reason) <= 1000),
    summary      text not null check (summary <> ''),
    -- Canonical JSON, kept as text so that its bytes stay those of the hash.
    content      text not null,
    sha256       text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check (num_nonnulls(frozen_at, frozen_by, frozen_name) in (0, 3)),
    check (frozen_at <= release_at)
);
create index scorecard_copy_by_edition on scorecard_copy (edition_id, release_at desc);
create index scorecard_copy_by_release on scorecard_copy (release_at);

-- A schedule that was taken back before the release.
create table scorecard_recall (
    copy_id       uuid primary key references scorecard_copy,
    recalled_at   timestamptz not null,
    recalled_by   uuid not null,
    recalled_name text not null check (recalled_name <> ''),
    reason        text not null check (reason <> '' and length(reason) <= 500)
);

-- The newest figures of each indicator of a copy, for pages that show no more.
create table scorecard_line (
    copy_id  uuid not null references scorecard_copy,
    position integer not null check (position > 0),
    kpi_id   uuid not null references kpi,
    -- Null where the indicator has no figure.
    value    text check (value <> ''),
    period   text check (period <> ''),
    primary key (copy_id, position),
    unique (copy_id, kpi_id)
);
create index scorecard_line_by_kpi on scorecard_line (kpi_id, copy_id);

-- The figures that a copy lets readers see.
create table scorecard_figure (
    copy_id        uuid not null references scorecard_copy,
    observation_id uuid not null references observation,
    primary key (copy_id, observation_id)
);
create index scorecard_figure_by_observation on scorecard_figure (observation_id, copy_id);

-- The items of agendas under which a scorecard was laid before a meeting.
create table scorecard_laid (
    agenda_item_id uuid not null references agenda_item,
    scorecard_id   uuid not null references scorecard,
    primary key (agenda_item_id, scorecard_id)
);
create index scorecard_laid_by_scorecard on scorecard_laid (scorecard_id);

create view standing_scorecard as
select c.*, e.number, s.id as scorecard_id, s.slug, s.title, s.plan_id, s.round_id, s.source
  from scorecard_copy c
  join scorecard_edition e on e.id = c.edition_id
  join scorecard s on s.id = e.scorecard_id
 where not exists (select from scorecard_recall r where r.copy_id = c.id);

create function refuse_late_recall() returns trigger language plpgsql as $$
begin
    if new.recalled_at >= (select release_at from scorecard_copy where id = new.copy_id) then
        raise exception 'What was released stays' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger scorecard_recall_comes_in_time before insert on scorecard_recall
    for each row execute function refuse_late_recall();

-- A version stands once: another schedule needs the one before it to be taken back.
create function refuse_second_copy() returns trigger language plpgsql as $$
begin
    perform from scorecard_edition where id = new.edition_id for update;
    if exists (select from scorecard_copy c where c.edition_id = new.edition_id
                and not exists (select from scorecard_recall r where r.copy_id = c.id)) then
        raise exception 'This version is scheduled already' using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger scorecard_copy_is_the_only_one before insert on scorecard_copy
    for each row execute function refuse_second_copy();

-- The words of a version stay while a copy of it stands.
create function refuse_change_of_scheduled() returns trigger language plpgsql as $$
declare
    edition uuid;
begin
    if tg_table_name = 'scorecard_edition' then edition := old.id;
    elsif tg_op = 'INSERT' then edition := new.edition_id;
    else edition := old.edition_id;
    end if;
    if exists (select from scorecard_copy c where c.edition_id = edition
                and not exists (select from scorecard_recall r where r.copy_id = c.id)) then
        raise exception 'This version is scheduled, so it stays' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger scorecard_edition_stays before delete on scorecard_edition
    for each row execute function refuse_change_of_scheduled();
create trigger scorecard_edition_keeps before update on scorecard_edition for each row
    when ((new.scorecard_id, new.number, new.summary, new.change_note, new.visible_from)
        is distinct from (old.scorecard_id, old.number, old.summary, old.change_note, old.visible_from))
    execute function refuse_change_of_scheduled();
create trigger scorecard_sentence_stays before insert or update or delete on scorecard_sentence
    for each row execute function refuse_change_of_scheduled();

create trigger scorecard_date_is_permanent before update or delete on scorecard_date
    for each row execute function refuse_change();
create trigger scorecard_copy_is_permanent before update or delete on scorecard_copy
    for each row execute function refuse_change();
create trigger scorecard_recall_is_permanent before update or delete on scorecard_recall
    for each row execute function refuse_change();
create trigger scorecard_line_is_permanent before update or delete on scorecard_line
    for each row execute function refuse_change();
create trigger scorecard_figure_is_permanent before update or delete on scorecard_figure
    for each row execute function refuse_change();

create trigger scorecard_date_is_never_emptied before truncate on scorecard_date
    for each statement execute function refuse_change();
create trigger scorecard_copy_is_never_emptied before truncate on scorecard_copy
    for each statement execute function refuse_change();
create trigger scorecard_recall_is_never_emptied before truncate on scorecard_recall
    for each statement execute function refuse_change();
create trigger scorecard_line_is_never_emptied before truncate on scorecard_line
    for each statement execute function refuse_change();
create trigger scorecard_figure_is_never_emptied before truncate on scorecard_figure
    for each statement execute function refuse_change();
create trigger scorecard_edition_is_never_emptied before truncate on scorecard_edition
    for each statement execute function refuse_change();
