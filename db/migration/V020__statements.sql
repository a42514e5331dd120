-- National statements: how policing here helps with the national priorities, a statement for each quarter, in frozen copies.

-- Sets of national priorities, each with the time in which it holds.
create table priority_set (
    id            uuid primary key,
    version       integer not null default 0,
    title         text not null unique check (title <> '' and length(title) <= 200),
    source        text not null check (source <> '' and length(source) <= 300),
    in_force_from date not null,
    in_force_to   date,
    -- Whether statements answer to its priorities.
    stated        boolean not null,
    check (in_force_from <= in_force_to)
);

create table national_priority (
    id       uuid primary key,
    set_id   uuid not null references priority_set,
    position integer not null check (position > 0),
    -- The year of the set and the number in it, such as 2021-4.
    code     text not null unique check (code ~ '^\d{4}-\d{1,2}$'),
    title    text not null check (title <> '' and length(title) <= 200),
    unique (set_id, position)
);

-- What a priority is judged by nationally.
create table national_metric (
    id                 uuid primary key,
    priority_id        uuid not null references national_priority,
    position           integer not null check (position > 0),
    title              text not null check (title <> '' and length(title) <= 200),
    -- Whether there are figures of police forces, or of the nation only.
    level              text not null check (level in ('NATIONAL', 'FORCE')),
    baseline           text check (baseline <> '' and length(baseline) <= 80),
    baseline_starts_on date,
    baseline_ends_on   date,
    unique (priority_id, position),
    check (num_nonnulls(baseline, baseline_starts_on, baseline_ends_on) in (0, 3)),
    check (baseline_starts_on <= baseline_ends_on)
);

-- One statement for each quarter, whatever versions of it there are.
create table statement (
    id          uuid primary key,
    version     integer not null default 0,
    slug        text not null unique check (slug ~ '^\d{4}-\d{2}-q[1-4]$'),
    title       text not null check (title <> '' and length(title) <= 120),
    -- The last day that a figure may be about.
    figures_to  date not null,
    -- The document from which it is brought in; null where it was made here.
    source      text check (source <> '' and length(source) <= 300),
    -- What readers should know of that document.
    source_note text check (source_note <> '' and length(source_note) <= 500)
);

-- A version of a statement while it is written.
create table statement_version (
    id           uuid primary key,
    version      integer not null default 0,
    statement_id uuid not null references statement,
    number       integer not null check (number > 0),
    introduction text check (introduction <> '' and length(introduction) <= 600),
    -- What is different from the version before, for readers.
    change_note  text check (change_note <> '' and length(change_note) <= 1000),
    -- From when readers see a statement that is brought in from paper.
    visible_from timestamptz,
    unique (statement_id, number)
);

create table statement_part (
    version_id        uuid not null references statement_version on delete cascade,
    priority_id       uuid not null references national_priority,
    position          integer not null check (position > 0),
    local_heading     text check (local_heading <> '' and length(local_heading) <= 200),
    -- Null where that is not said.
    applies           boolean,
    why               text check (why <> '' and length(why) <= 1000),
    force_text        text check (force_text <> '' and length(force_text) <= 20000),
    commissioner_text text check (commissioner_text <> '' and length(commissioner_text) <= 20000),
    primary key (version_id, priority_id)
);

create table statement_measure (
    version_id         uuid not null references statement_version on delete cascade,
    position           integer not null check (position >= 0),
    priority_id        uuid not null references national_priority,
    label              text not null check (label <> '' and length(label) <= 200),
    level              text not null check (level in ('NATIONAL', 'FORCE')),
    -- Whether it stands for what is measured nationally, because that has no figures here.
    proxy              boolean not null,
    measure_id         uuid references measure,
    baseline           text check (baseline <> '' and length(baseline) <= 80),
    baseline_starts_on date,
    baseline_ends_on   date,
    -- Why there is no local figure.
    missing            text check (missing <> '' and length(missing) <= 500),
    primary key (version_id, position),
    check ((measure_id is null) = (missing is not null)),
    check (num_nonnulls(baseline, baseline_starts_on, baseline_ends_on) in (0, 3)),
    check (baseline_starts_on <= baseline_ends_on)
);

-- Who had a hand in the words of a version.
create table statement_author (
    version_id uuid not null references statement_version on delete cascade,
    person_id  uuid not null,
    primary key (version_id, person_id)
);

-- What readers see from an instant on. Nothing is written at that instant.
create table statement_copy (
    id           uuid primary key,
    version_id   uuid not null references statement_version,
    release_at   timestamptz not null,
    -- Null where it is brought in from paper.
    frozen_at    timestamptz,
    frozen_by    uuid,
    frozen_name  text check (frozen_name <> ''),
    -- Why what the check found was left so; null where it found nothing.
    check_reason text check (check_reason <> '' and length(check_reason) <= 1000),
    introduction text not null check (introduction <> ''),
    -- Canonical JSON, kept as text so that its bytes stay those of the hash.
    content      text not null,
    sha256       text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check (num_nonnulls(frozen_at, frozen_by, frozen_name) in (0, 3)),
    check (frozen_at <= release_at)
);
create index statement_copy_by_version on statement_copy (version_id, release_at desc);
create index statement_copy_by_release on statement_copy (release_at);

-- A schedule that was taken back before the release.
create table statement_recall (
    copy_id       uuid primary key references statement_copy,
    recalled_at   timestamptz not null,
    recalled_by   uuid not null,
    recalled_name text not null check (recalled_name <> ''),
    reason        text not null check (reason <> '' and length(reason) <= 500)
);

-- The items of agendas under which a statement was laid before a meeting.
create table statement_laid (
    agenda_item_id uuid not null references agenda_item,
    statement_id   uuid not null references statement,
    primary key (agenda_item_id, statement_id)
);
create index statement_laid_by_statement on statement_laid (statement_id);

create view standing_statement as
select c.*, v.number, s.id as statement_id, s.slug, s.title, s.source
  from statement_copy c
  join statement_version v on v.id = c.version_id
  join statement s on s.id = v.statement_id
 where not exists (select from statement_recall r where r.copy_id = c.id);

create function refuse_late_recall_of_statement() returns trigger language plpgsql as $$
begin
    if new.recalled_at >= (select release_at from statement_copy where id = new.copy_id) then
        raise exception 'What was released stays' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger statement_recall_comes_in_time before insert on statement_recall
    for each row execute function refuse_late_recall_of_statement();

-- A version stands once: another schedule needs the one before it to be taken back.
create function refuse_second_copy_of_statement() returns trigger language plpgsql as $$
begin
    perform from statement_version where id = new.version_id for update;
    if exists (select from standing_statement c where c.version_id = new.version_id) then
        raise exception 'This version is scheduled already' using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger statement_copy_is_the_only_one before insert on statement_copy
    for each row execute function refuse_second_copy_of_statement();

-- The words of a version stay while a copy of it stands.
create function refuse_change_of_scheduled_statement() returns trigger language plpgsql as $$
declare
    edited uuid;
begin
    if tg_table_name = 'statement_version' then edited := old.id;
    elsif tg_op = 'INSERT' then edited := new.version_id;
    else edited := old.version_id;
    end if;
    if exists (select from standing_statement c where c.version_id = edited) then
        raise exception 'This version is scheduled, so it stays' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger statement_version_stays before delete on statement_version
    for each row execute function refuse_change_of_scheduled_statement();
create trigger statement_version_keeps before update on statement_version for each row
    when ((new.statement_id, new.number, new.introduction, new.change_note, new.visible_from)
        is distinct from (old.statement_id, old.number, old.introduction, old.change_note, old.visible_from))
    execute function refuse_change_of_scheduled_statement();
create trigger statement_part_stays before insert or update or delete on statement_part
    for each row execute function refuse_change_of_scheduled_statement();
create trigger statement_measure_stays before insert or update or delete on statement_measure
    for each row execute function refuse_change_of_scheduled_statement();

create trigger statement_copy_is_permanent before update or delete on statement_copy
    for each row execute function refuse_change();
create trigger statement_recall_is_permanent before update or delete on statement_recall
    for each row execute function refuse_change();

create trigger statement_copy_is_never_emptied before truncate on statement_copy
    for each statement execute function refuse_change();
create trigger statement_recall_is_never_emptied before truncate on statement_recall
    for each statement execute function refuse_change();
create trigger statement_version_is_never_emptied before truncate on statement_version
    for each statement execute function refuse_change();

-- The priorities that are known so far. What a priority is judged by is told as far as a published statement names it.
insert into priority_set (id, title, source, in_force_from, stated) values
    (gen_random_uuid(), 'National crime and policing measures',
        'Home Office, 2021; the Elected Local Policing Bodies (Specified Information) (Amendment) Order 2021', date '2021-05-31', true),
    (gen_random_uuid(), 'Strategic Policing Requirement', 'Home Office, February 2023', date '2023-02-01', false);

insert into national_priority (id, set_id, position, code, title)
select gen_random_uuid(), s.id, p.position, p.year || '-' || p.position, p.title
  from (values
    ('2021', 1, 'Reduce murder and other homicide'),
    ('2021', 2, 'Reduce serious violence'),
    ('2021', 3, 'Disrupt drugs supply and county lines'),
    ('2021', 4, 'Reduce neighbourhood crime'),
    ('2021', 5, 'Improve satisfaction among victims, with a focus on domestic abuse'),
    ('2021', 6, 'Tackle cyber crime'),
    ('2023', 1, 'Violence against women and girls'),
    ('2023', 2, 'Terrorism'),
    ('2023', 3, 'Serious and organised crime'),
    ('2023', 4, 'A national cyber incident'),
    ('2023', 5, 'Child sexual abuse'),
    ('2023', 6, 'Public disorder'),
    ('2023', 7, 'Civil emergencies')) as p (year, position, title)
  join priority_set s on to_char(s.in_force_from, 'YYYY') = p.year;

insert into national_metric (id, priority_id, position, title, level, baseline, baseline_starts_on, baseline_ends_on)
select gen_random_uuid(), p.id, m.position, m.title, m.level, m.baseline, m.starts_on, m.ends_on
  from (values
    ('2021-1', 1, 'Homicides recorded by the police', 'FORCE', 'Year ending June 2019', date '2018-07-01', date '2019-06-30'),
    ('2021-2', 1, 'Hospital admissions of under 25s after an assault with a sharp object', 'FORCE', 'Year ending June 2019', '2018-07-01', '2019-06-30'),
    ('2021-2', 2, 'Offences in which a firearm was discharged', 'FORCE', 'Year ending June 2019', '2018-07-01', '2019-06-30'),
    ('2021-3', 1, 'Referrals into drug treatment by the police', 'FORCE', null, null, null),
    ('2021-4', 1, 'Neighbourhood crime in the Crime Survey for England and Wales', 'NATIONAL', 'Year ending June 2019', '2018-07-01', '2019-06-30'),
    ('2021-5', 1, 'Satisfaction of victims in the Crime Survey for England and Wales', 'NATIONAL', null, null, null),
    ('2021-6', 1, 'The national measure of cyber crime', 'NATIONAL', null, null, null))
       as m (code, position, title, level, baseline, starts_on, ends_on)
  join national_priority p on p.code = m.code;
