-- Police and Crime Plans: sections, objectives, milestones, and the key performance indicators with their measures.

create table plan (
    id          uuid primary key,
    version     integer not null default 0,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
    title       text not null check (title <> '' and length(title) <= 200),
    -- How the plan itself names its time, such as 2021–2025.
    period      text not null check (period <> '' and length(period) <= 40),
    -- Null where no record gives the day.
    starts_on   date,
    ends_on     date,
    -- The document from which the record comes; null where it was made here.
    source      text check (source <> '' and length(source) <= 300),
    note        text check (note <> '' and length(note) <= 1000),
    check (starts_on <= ends_on)
);

-- A plan as it was published. What is new in a version carries its number.
create table plan_version (
    plan_id        uuid not null references plan,
    number         integer not null check (number > 0),
    visible_from   timestamptz not null,
    published_at   timestamptz,
    published_by   uuid,
    published_name text check (published_name <> ''),
    note           text check (note <> '' and length(note) <= 1000),
    primary key (plan_id, number),
    check (published_at <= visible_from),
    check ((published_by is null) = (published_name is null))
);
create index plan_version_by_visibility on plan_version (visible_from);

-- Who had a hand in what the next version brings.
create table plan_author (
    plan_id   uuid not null references plan on delete cascade,
    person_id uuid not null,
    primary key (plan_id, person_id)
);

create table plan_section (
    id            uuid primary key,
    plan_id       uuid not null references plan,
    slug          text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    title         text not null check (title <> '' and length(title) <= 200),
    position      integer not null check (position > 0),
    first_version integer,
    unique (plan_id, slug),
    unique (plan_id, position) deferrable initially deferred,
    foreign key (plan_id, first_version) references plan_version
);

create table plan_objective (
    id            uuid primary key,
    section_id    uuid not null references plan_section,
    title         text not null check (title <> '' and length(title) <= 200),
    position      integer not null check (position > 0),
    first_version integer check (first_version > 0),
    unique (section_id, title),
    unique (section_id, position) deferrable initially deferred
);

-- What measures are taken of: the force, those it is compared with, and areas within it.
create table measured_entity (
    id         uuid primary key,
    version    integer not null default 0,
    kind       text not null check (kind in ('FORCE', 'NATION', 'PEER_AVERAGE', 'AREA')),
    name       text not null unique check (name <> '' and length(name) <= 100),
    short_name text not null unique check (short_name <> '' and length(short_name) <= 40),
    gss_code   text unique check (gss_code ~ '^[A-Z]\d{8}$'),
    -- The force whose plan this is.
    home       boolean not null default false check (not home or kind = 'FORCE')
);
create unique index measured_entity_home on measured_entity (home) where home;

create table measure (
    id                uuid primary key,
    version           integer not null default 0,
    code              text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 80),
    label             text not null check (label <> '' and length(label) <= 200),
    value_kind        text not null check (value_kind in
        ('COUNT', 'PERCENTAGE', 'RATE', 'DURATION', 'RATIO', 'MONEY', 'QUANTITY', 'RANGE', 'AREAS', 'TEXT')),
    unit              text check (unit <> '' and length(unit) <= 80),
    -- 1000 for a rate per 1,000; null where the base is not stated.
    rate_base         numeric check (rate_base > 0),
    statistic         text not null check (statistic in
        ('TOTAL', 'MEAN', 'MEDIAN', 'SHARE', 'HEADCOUNT', 'FTE', 'INDEX', 'NONE')),
    flow_or_stock     text not null check (flow_or_stock in ('FLOW', 'STOCK')),
    decimals          integer not null check (decimals between 0 and 6),
    direction         text not null check (direction in ('HIGHER', 'LOWER', 'NEUTRAL', 'TO_RANGE')),
    numerator_label   text check (numerator_label <> '' and length(numerator_label) <= 200),
    denominator_label text check (denominator_label <> '' and length(denominator_label) <= 200),
    hard_min          numeric,
    hard_max          numeric,
    -- A change by more than this many per cent asks for a reason.
    warn_change       numeric check (warn_change > 0),
    note              text check (note <> '' and length(note) <= 1000),
    check (hard_min <= hard_max),
    check (value_kind = 'RATE' or rate_base is null),
    check (value_kind <> 'PERCENTAGE' or statistic in ('SHARE', 'MEAN', 'MEDIAN', 'INDEX')),
    check (statistic = 'SHARE' or (numerator_label is null and denominator_label is null))
);

-- The groups into which a measure is broken down.
create table breakdown_member (
    id         uuid primary key,
    measure_id uuid not null references measure,
    position   integer not null check (position >= 0),
    label      text not null check (label <> '' and length(label) <= 100),
    -- Whether the source names the group, or only a place in a list stands for it.
    named      boolean not null default true,
    unique (measure_id, label),
    unique (measure_id, position) deferrable initially deferred
);

create table milestone (
    id            uuid primary key,
    version       integer not null default 0,
    plan_id       uuid not null references plan,
    section_id    uuid not null references plan_section,
    slug          text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    title         text not null check (title <> '' and length(title) <= 300),
    position      integer not null check (position > 0),
    -- Null where no record gives it.
    frequency     text check (frequency in ('MONTHLY', 'QUARTERLY', 'SIX_MONTHLY')),
    due_on        date,
    note          text check (note <> '' and length(note) <= 1000),
    first_version integer,
    unique (plan_id, slug),
    unique (section_id, position) deferrable initially deferred,
    foreign key (plan_id, first_version) references plan_version
);

create table milestone_lead (
    milestone_id uuid not null references milestone on delete cascade,
    position     integer not null check (position >= 0),
    name         text not null check (name <> '' and length(name) <= 120),
    primary key (milestone_id, position),
    unique (milestone_id, name)
);

-- What was reported on a milestone. A report that was wrong is followed by another one.
create table milestone_update (
    id             uuid primary key,
    milestone_id   uuid not null references milestone,
    -- The last day of what it tells of.
    reported_to    date not null,
    standing       text not null check (standing in ('NOT_STATED', 'ON_COURSE', 'BEHIND', 'ACHIEVED', 'DROPPED')),
    narrative      text not null check (narrative <> '' and length(narrative) <= 5000),
    source         text check (source <> '' and length(source) <= 300),
    written_by     uuid,
    written_name   text check (written_name <> ''),
    written_at     timestamptz,
    visible_from   timestamptz,
    published_by   uuid,
    published_name text check (published_name <> ''),
    check (source is not null or num_nonnulls(written_by, written_name, written_at) = 3),
    check (source is not null or (visible_from is null) = (published_by is null)),
    check (published_by <> written_by)
);
create index milestone_update_by_milestone on milestone_update (milestone_id, reported_to desc);
create index milestone_update_by_visibility on milestone_update (visible_from);

create table kpi (
    id            uuid primary key,
    version       integer not null default 0,
    plan_id       uuid not null references plan,
    section_id    uuid not null references plan_section,
    objective_id  uuid references plan_objective,
    milestone_id  uuid references milestone,
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    title         text not null check (title <> '' and length(title) <= 200),
    position      integer not null check (position > 0),
    intent        text not null check (intent in ('INCREASE', 'REDUCE', 'MAINTAIN', 'ENSURE', 'MONITOR', 'REVIEW')),
    lifecycle     text not null check (lifecycle in ('IN_DEVELOPMENT', 'ACTIVE', 'MONITORED_ELSEWHERE', 'RETIRED')),
    monitored_by  text check (monitored_by <> '' and length(monitored_by) <= 200),
    -- What its next figures wait for, such as the next survey.
    awaiting      text check (awaiting <> '' and length(awaiting) <= 200),
    superseded_by uuid references kpi,
    frequency     text check (frequency in ('MONTHLY', 'QUARTERLY', 'SIX_MONTHLY', 'ANNUAL', 'AD_HOC')),
    lead          text check (lead <> '' and length(lead) <= 200),
    owner         text check (owner <> '' and length(owner) <= 200),
    data_source   text check (data_source <> '' and length(data_source) <= 300),
    method        text check (method <> '' and length(method) <= 2000),
    note          text check (note <> '' and length(note) <= 1000),
    first_version integer,
    unique (section_id, position) deferrable initially deferred,
    foreign key (plan_id, first_version) references plan_version,
    check ((lifecycle = 'MONITORED_ELSEWHERE') = (monitored_by is not null)),
    check (awaiting is null or lifecycle = 'ACTIVE'),
    check (superseded_by is null or lifecycle = 'RETIRED'),
    check (superseded_by <> id)
);
create index kpi_by_plan on kpi (plan_id);

create table kpi_measure (
    id             uuid primary key,
    kpi_id         uuid not null references kpi,
    measure_id     uuid not null references measure,
    role           text not null check (role in ('HEADLINE', 'COMPONENT', 'CONTEXT')),
    -- What the measure is called within this KPI, if otherwise than elsewhere.
    label          text check (label <> '' and length(label) <= 200),
    position       integer not null check (position > 0),
    in_development boolean not null default false,
    -- What the bands are about, if not the values of the measure.
    band_basis     text check (band_basis <> '' and length(band_basis) <= 200),
    -- Whether only whole numbers can fall into the bands, so that 5–7 and 8–9 leave nothing between them.
    band_whole     boolean not null default false,
    -- Values that the plan leaves between its bands, or gives to two; printed so in the plan.
    band_gaps_kept boolean not null default false,
    first_version  integer check (first_version > 0),
    unique (kpi_id, measure_id),
    unique (kpi_id, position) deferrable initially deferred
);
create index kpi_measure_by_measure on kpi_measure (measure_id);

create table kpi_target (
    id             uuid primary key,
    kpi_measure_id uuid not null references kpi_measure,
    op             text not null check (op in
        ('GE', 'GT', 'LE', 'LT', 'EQ', 'BETWEEN', 'CHANGE_PCT', 'CHANGE_ABS', 'NOT_WORSE_THAN')),
    v1             numeric,
    v2             numeric,
    -- The time that a change is counted from.
    base           text check (base <> '' and length(base) <= 80),
    origin         text not null check (origin in ('PLAN', 'CITIZENS_CHARTER', 'NATIONAL', 'ALLOCATION')),
    due_on         date,
    valid_from     date,
    valid_to       date,
    end_reason     text check (end_reason <> '' and length(end_reason) <= 500),
    -- The target as its source prints it.
    label          text check (label <> '' and length(label) <= 200),
    position       integer not null check (position > 0),
    first_version  integer check (first_version > 0),
    check ((op = 'BETWEEN') = (v2 is not null)),
    check (v1 <= v2),
    check ((op = 'NOT_WORSE_THAN') = (v1 is null)),
    check (op in ('CHANGE_PCT', 'CHANGE_ABS', 'NOT_WORSE_THAN') = (base is not null)),
    check (op not in ('CHANGE_PCT', 'CHANGE_ABS') or v1 <> 0),
    check (valid_from <= valid_to),
    check (end_reason is null or valid_to is not null)
);
create index kpi_target_by_measure on kpi_target (kpi_measure_id);

create table kpi_band (
    kpi_measure_id uuid not null references kpi_measure,
    position       integer not null check (position >= 0),
    label          text not null check (label <> '' and length(label) <= 100),
    low            numeric,
    low_included   boolean not null,
    high           numeric,
    high_included  boolean not null,
    primary key (kpi_measure_id, position),
    unique (kpi_measure_id, label),
    check (num_nonnulls(low, high) > 0),
    check (low < high or (low = high and low_included and high_included)),
    check (low is not null or not low_included),
    check (high is not null or not high_included)
);

-- What a measure is compared with, not the figure itself.
create table kpi_comparator (
    id             uuid primary key,
    kpi_measure_id uuid not null references kpi_measure,
    kind           text not null check (kind in ('SAME_PERIOD_PREV_YEAR', 'SAME_PERIOD_BASE_YEAR', 'BASELINE_POINT',
        'PEER', 'HISTORIC_RANGE', 'NONE_NEW_MEASURE')),
    base           text check (base <> '' and length(base) <= 80),
    base_starts_on date,
    base_ends_on   date,
    entity_id      uuid references measured_entity,
    position       integer not null check (position > 0),
    first_version  integer check (first_version > 0),
    unique nulls not distinct (kpi_measure_id, kind, base, entity_id),
    check ((kind = 'PEER') = (entity_id is not null)),
    check (kind not in ('SAME_PERIOD_BASE_YEAR', 'BASELINE_POINT') or base is not null),
    check (kind <> 'NONE_NEW_MEASURE' or num_nonnulls(base, base_starts_on, base_ends_on) = 0),
    check (base_starts_on <= base_ends_on)
);
create index kpi_comparator_by_measure on kpi_comparator (kpi_measure_id);

-- What was changed in a definition after it was published, for readers.
create table definition_change (
    id           bigint generated always as identity primary key,
    subject_id   uuid not null,
    happened_at  timestamptz not null,
    person_id    uuid not null,
    person_name  text not null check (person_name <> ''),
    field        text not null check (field <> ''),
    before       text,
    after        text,
    reason       text not null check (reason <> '' and length(reason) <= 500)
);
create index definition_change_by_subject on definition_change (subject_id, id desc);

-- What was published is never deleted, and keeps the place and the version by which readers know it.
create trigger plan_section_stays before delete on plan_section for each row
    when (old.first_version is not null) execute function refuse_change();
create trigger plan_objective_stays before delete on plan_objective for each row
    when (old.first_version is not null) execute function refuse_change();
create trigger milestone_stays before delete on milestone for each row
    when (old.first_version is not null) execute function refuse_change();
create trigger kpi_stays before delete on kpi for each row
    when (old.first_version is not null) execute function refuse_change();
create trigger kpi_measure_stays before delete on kpi_measure for each row
    when (old.first_version is not null) execute function refuse_change();
create trigger kpi_target_stays before delete on kpi_target for each row
    when (old.first_version is not null) execute function refuse_change();
create trigger kpi_comparator_stays before delete on kpi_comparator for each row
    when (old.first_version is not null) execute function refuse_change();

create trigger plan_section_keeps before update on plan_section for each row
    when (old.first_version is not null and (new.plan_id, new.slug, new.first_version)
        is distinct from (old.plan_id, old.slug, old.first_version)) execute function refuse_change();
create trigger plan_objective_keeps before update on plan_objective for each row
    when (old.first_version is not null and (new.section_id, new.first_version)
        is distinct from (old.section_id, old.first_version)) execute function refuse_change();
create trigger milestone_keeps before update on milestone for each row
    when (old.first_version is not null and (new.plan_id, new.section_id, new.slug, new.first_version)
        is distinct from (old.plan_id, old.section_id, old.slug, old.first_version)) execute function refuse_change();
create trigger kpi_keeps before update on kpi for each row
    when (old.first_version is not null and (new.plan_id, new.section_id, new.slug, new.first_version)
        is distinct from (old.plan_id, old.section_id, old.slug, old.first_version)) execute function refuse_change();
create trigger kpi_measure_keeps before update on kpi_measure for each row
    when (old.first_version is not null and (new.kpi_id, new.measure_id, new.role, new.label, new.band_basis, new.band_whole,
            new.band_gaps_kept, new.first_version)
        is distinct from (old.kpi_id, old.measure_id, old.role, old.label, old.band_basis, old.band_whole,
            old.band_gaps_kept, old.first_version)) execute function refuse_change();
create trigger kpi_target_keeps before update on kpi_target for each row
    when (old.first_version is not null and (new.kpi_measure_id, new.op, new.v1, new.v2, new.base, new.origin, new.due_on,
            new.valid_from, new.label, new.first_version)
        is distinct from (old.kpi_measure_id, old.op, old.v1, old.v2, old.base, old.origin, old.due_on,
            old.valid_from, old.label, old.first_version)) execute function refuse_change();
create trigger kpi_comparator_keeps before update on kpi_comparator for each row
    when (old.first_version is not null) execute function refuse_change();

create function refuse_band_change() returns trigger language plpgsql as $$
begin
    if exists (select from kpi_measure m where m.id = old.kpi_measure_id and m.first_version is not null) then
        raise exception 'Bands are permanent once they are published' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger kpi_band_stays before update or delete on kpi_band for each row execute function refuse_band_change();

create trigger milestone_update_stays before delete on milestone_update for each row
    when (old.visible_from is not null) execute function refuse_change();
create trigger milestone_update_keeps before update on milestone_update for each row
    when (old.visible_from is not null) execute function refuse_change();
create trigger plan_version_is_permanent before update or delete on plan_version
    for each row execute function refuse_change();
create trigger definition_change_is_permanent before update or delete on definition_change
    for each row execute function refuse_change();

create trigger plan_version_is_never_emptied before truncate on plan_version
    for each statement execute function refuse_change();
create trigger plan_section_is_never_emptied before truncate on plan_section
    for each statement execute function refuse_change();
create trigger plan_objective_is_never_emptied before truncate on plan_objective
    for each statement execute function refuse_change();
create trigger milestone_is_never_emptied before truncate on milestone
    for each statement execute function refuse_change();
create trigger milestone_update_is_never_emptied before truncate on milestone_update
    for each statement execute function refuse_change();
create trigger kpi_is_never_emptied before truncate on kpi
    for each statement execute function refuse_change();
create trigger kpi_measure_is_never_emptied before truncate on kpi_measure
    for each statement execute function refuse_change();
create trigger kpi_target_is_never_emptied before truncate on kpi_target
    for each statement execute function refuse_change();
create trigger kpi_band_is_never_emptied before truncate on kpi_band
    for each statement execute function refuse_change();
create trigger kpi_comparator_is_never_emptied before truncate on kpi_comparator
    for each statement execute function refuse_change();
create trigger definition_change_is_never_emptied before truncate on definition_change
    for each statement execute function refuse_change();
