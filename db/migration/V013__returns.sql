-- Collection rounds: who is asked for which measures, what they typed, and what was approved of it.

create table collection_round (
    id         uuid primary key,
    version    integer not null default 0,
    plan_id    uuid not null references plan,
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
    label      text not null unique check (label <> '' and length(label) <= 80),
    -- The first day of the time that is reported on, such as 1 October for a third quarter.
    starts_on  date not null,
    -- No value may be about a later day.
    cut_off    date not null,
    -- Null where the round is brought in from paper and no record gives the days.
    opens_on   date,
    due_on     date,
    closes_on  date,
    source     text check (source <> '' and length(source) <= 300),
    note       text check (note <> '' and length(note) <= 1000),
    check (starts_on <= cut_off),
    check (opens_on <= due_on and due_on <= closes_on),
    check (source is not null or num_nonnulls(opens_on, due_on, closes_on) = 3)
);
create index collection_round_by_plan on collection_round (plan_id, cut_off desc);

-- More time that was given; the newest one holds.
create table round_extension (
    id           uuid primary key,
    round_id     uuid not null references collection_round,
    due_on       date not null,
    closes_on    date not null,
    reason       text not null check (reason <> '' and length(reason) <= 500),
    granted_by   uuid not null,
    granted_name text not null check (granted_name <> ''),
    granted_at   timestamptz not null,
    check (due_on <= closes_on)
);
create index round_extension_by_round on round_extension (round_id, granted_at desc);

-- One line of figures: a measure of a force or area, in all or for one of its groups.
create table series (
    id         uuid primary key,
    measure_id uuid not null references measure,
    entity_id  uuid not null references measured_entity,
    member_id  uuid references breakdown_member,
    unique nulls not distinct (measure_id, entity_id, member_id)
);

-- What one person is asked for in a round. A measure is asked for once, whatever KPIs use it.
create table assignment (
    id             uuid primary key,
    version        integer not null default 0,
    round_id       uuid not null references collection_round,
    measure_id     uuid not null references measure,
    -- The KPI through which it is asked for.
    kpi_id         uuid not null references kpi,
    -- Null where no record says who it was, or nobody is chosen yet.
    contributor_id uuid,
    approver_id    uuid,
    state          text not null check (state in ('NOT_DUE', 'OPEN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    -- What kind of period is asked for; months are typed one by one and the quarter is derived.
    asks_for       text not null check (asks_for in ('MONTH', 'YTD_TO_MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
        'YEAR_ENDING', 'MULTI_YEAR', 'PROGRAMME_YEAR', 'ROLLING_12', 'RELATIVE', 'COHORT_WITH_FOLLOW_UP', 'UNSPECIFIED')),
    -- Set while what was approved is opened again: why there will be a new revision, for readers.
    revision_kind   text check (revision_kind in ('SCHEDULED', 'CORRECTION', 'METHOD')),
    revision_reason text check (revision_reason <> '' and length(revision_reason) <= 500),
    unique (round_id, measure_id),
    check (contributor_id <> approver_id),
    check ((revision_kind is null) = (revision_reason is null)),
    check (revision_kind is null or state in ('DRAFT', 'SUBMITTED', 'RETURNED'))
);
create index assignment_by_contributor on assignment (contributor_id, round_id);
create index assignment_by_approver on assignment (approver_id, round_id);

-- What became of an assignment, step by step.
create table assignment_event (
    id            bigint generated always as identity primary key,
    assignment_id uuid not null references assignment,
    happened_at   timestamptz not null,
    person_id     uuid not null,
    person_name   text not null check (person_name <> ''),
    act           text not null check (act in ('ASSIGNED', 'SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'UNLOCKED')),
    -- Why it was returned or unlocked, or who it went to.
    message       text check (message <> '' and length(message) <= 1000),
    check (act not in ('RETURNED', 'UNLOCKED') or message is not null)
);
create index assignment_event_by_assignment on assignment_event (assignment_id, id desc);

-- What was typed and is not approved yet.
create table entry (
    id             uuid primary key,
    version        integer not null default 0,
    assignment_id  uuid not null references assignment on delete cascade,
    series_id      uuid not null references series,
    -- Null while the period that was typed is not understood.
    period_kind    text check (period_kind in ('MONTH', 'YTD_TO_MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
        'YEAR_ENDING', 'MULTI_YEAR', 'PROGRAMME_YEAR', 'ROLLING_12', 'RELATIVE', 'COHORT_WITH_FOLLOW_UP', 'UNSPECIFIED')),
    starts_on      date,
    ends_on        date,
    period_typed   text check (period_typed <> '' and length(period_typed) <= 80),
    observed_until date,
    -- The value as it was typed, understood or not, so that nothing is lost.
    value_typed    text check (value_typed <> '' and length(value_typed) <= 500),
    numerator      numeric,
    denominator    numeric,
    status         text not null check (status in ('VALUE', 'RANGE', 'TEXT', 'IN_DEVELOPMENT', 'AWAITING', 'NOT_AVAILABLE',
        'NOT_APPLICABLE', 'SUPPRESSED', 'ELSEWHERE')),
    status_reason  text check (status_reason <> '' and length(status_reason) <= 500),
    qualifiers     text[] not null default '{}' check (qualifiers <@ array['p', 'r', 'e', 'b', 'c', 'u', 'k']),
    note           text check (note <> '' and length(note) <= 1000),
    source         text check (source <> '' and length(source) <= 300),
    entered_by     uuid not null,
    entered_name   text not null check (entered_name <> ''),
    entered_at     timestamptz not null,
    -- The contributor who was absent, where somebody else typed.
    entered_for    uuid check (entered_for <> entered_by),
    check (starts_on <= ends_on)
);
create index entry_by_assignment on entry (assignment_id);
create unique index entry_once on entry (assignment_id, series_id, period_kind, starts_on, ends_on) nulls not distinct;

-- A warning that was accepted before the value was submitted.
create table entry_acceptance (
    entry_id    uuid not null references entry on delete cascade,
    -- Which check it was, and what it said, so that another value asks again.
    check_code  text not null check (check_code <> ''),
    message     text not null check (message <> ''),
    reason      text not null check (length(reason) between 20 and 500),
    person_id   uuid not null,
    person_name text not null check (person_name <> ''),
    accepted_at timestamptz not null,
    primary key (entry_id, check_code)
);

-- What was approved. A row is never changed: what was wrong is followed by another revision.
create table observation (
    id              uuid primary key,
    series_id       uuid not null references series,
    period_kind     text not null check (period_kind in ('MONTH', 'YTD_TO_MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'CALENDAR_YEAR',
        'YEAR_ENDING', 'MULTI_YEAR', 'PROGRAMME_YEAR', 'ROLLING_12', 'RELATIVE', 'COHORT_WITH_FOLLOW_UP', 'UNSPECIFIED')),
    -- Null where the source gives no period.
    starts_on       date,
    ends_on         date,
    -- The period as its source prints it.
    period_label    text check (period_label <> '' and length(period_label) <= 80),
    -- The day up to which what happened to a cohort was followed.
    observed_until  date,
    revision        integer not null check (revision > 0),
    status          text not null check (status in ('VALUE', 'RANGE', 'TEXT', 'IN_DEVELOPMENT', 'AWAITING', 'NOT_AVAILABLE',
        'NOT_APPLICABLE', 'SUPPRESSED', 'ELSEWHERE')),
    status_reason   text check (status_reason <> '' and length(status_reason) <= 500),
    -- Percentage points, seconds or days, pounds, or the unit of the measure.
    value           numeric,
    value_low       numeric,
    value_high      numeric,
    value_text      text check (value_text <> '' and length(value_text) <= 500),
    numerator       numeric,
    denominator     numeric check (denominator > 0),
    qualifiers      text[] not null default '{}' check (qualifiers <@ array['p', 'r', 'e', 'b', 'c', 'u', 'k']),
    -- As it was typed or printed.
    as_entered      text check (as_entered <> '' and length(as_entered) <= 500),
    -- Whether it was worked out from the months.
    derived         boolean not null default false,
    note            text check (note <> '' and length(note) <= 1000),
    source          text check (source <> '' and length(source) <= 300),
    revision_kind   text not null check (revision_kind in ('INITIAL', 'SCHEDULED', 'CORRECTION', 'METHOD')),
    revision_reason text check (revision_reason <> '' and length(revision_reason) <= 500),
    round_id        uuid references collection_round,
    -- Null where the record is brought in from paper, which says neither who nor when.
    entered_by      uuid,
    entered_name    text check (entered_name <> ''),
    entered_at      timestamptz,
    entered_for     uuid,
    approved_by     uuid,
    approved_name   text check (approved_name <> ''),
    approved_at     timestamptz,
    unique nulls not distinct (series_id, period_kind, starts_on, ends_on, revision),
    check (starts_on <= ends_on),
    check (period_kind in ('UNSPECIFIED', 'PROGRAMME_YEAR', 'RELATIVE', 'ROLLING_12') or num_nonnulls(starts_on, ends_on) = 2),
    check ((starts_on is null) = (ends_on is null)),
    check ((status = 'VALUE') = (value is not null)),
    check ((status = 'RANGE') = (value_low is not null) and (status = 'RANGE') = (value_high is not null)),
    check (value_low <= value_high),
    check ((status = 'TEXT') = (value_text is not null)),
    check (status in ('VALUE', 'RANGE', 'TEXT') or status_reason is not null),
    check (numerator <= denominator or value > 100),
    check ((revision = 1) = (revision_kind = 'INITIAL')),
    check ((revision_kind = 'INITIAL') = (revision_reason is null)),
    check (approved_by <> entered_by),
    check (derived or source is not null or num_nonnulls(entered_by, entered_name, entered_at, approved_by, approved_name, approved_at) = 6)
);
create index observation_by_series on observation (series_id, ends_on desc);
create index observation_by_round on observation (round_id);

-- A warning that was accepted when the value was submitted, and why.
create table observation_warning (
    observation_id uuid not null references observation,
    check_code     text not null check (check_code <> ''),
    message        text not null check (message <> ''),
    -- Null where the record is brought in from paper.
    reason         text check (length(reason) between 20 and 500),
    person_name    text check (person_name <> ''),
    primary key (observation_id, check_code)
);

-- A reminder that was sent, so that nobody has the same one twice.
create table round_reminder (
    round_id  uuid not null references collection_round,
    person_id uuid not null,
    kind      text not null check (kind in ('BEFORE_DUE', 'DUE_SOON', 'OVERDUE')),
    due_on    date not null,
    sent_at   timestamptz not null,
    primary key (round_id, person_id, kind, due_on)
);

create trigger round_extension_is_permanent before update or delete on round_extension
    for each row execute function refuse_change();
create trigger assignment_event_is_permanent before update or delete on assignment_event
    for each row execute function refuse_change();
create trigger observation_is_permanent before update or delete on observation
    for each row execute function refuse_change();
create trigger observation_warning_is_permanent before update or delete on observation_warning
    for each row execute function refuse_change();

create trigger round_extension_is_never_emptied before truncate on round_extension
    for each statement execute function refuse_change();
create trigger assignment_event_is_never_emptied before truncate on assignment_event
    for each statement execute function refuse_change();
create trigger observation_is_never_emptied before truncate on observation
    for each statement execute function refuse_change();
create trigger observation_warning_is_never_emptied before truncate on observation_warning
    for each statement execute function refuse_change();
