-- The register of the commissioner's key decisions, from draft to permanent record.

create table decision_import (
    id             uuid primary key,
    filename       text not null check (filename <> ''),
    imported_at    timestamptz not null,
    imported_by    uuid not null,
    imported_name  text not null check (imported_name <> '')
);

create table decision (
    id              uuid primary key,
    version         integer not null default 0,
    -- As the source prints it; misprints stay.
    printed         text not null check (printed <> '' and length(printed) <= 40),
    -- What it is filed, ordered and addressed by.
    year            integer not null check (year between 2012 and 2999),
    number          integer not null check (number between 1 and 9999),
    suffix          text not null default '' check (suffix ~ '^[A-Z]?$'),
    reference       text not null unique generated always as
        (lpad(number::text, greatest(3, length(number::text)), '0') || suffix || '-' || year::text) stored,
    status          text not null check (status in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
    title           text not null check (title <> '' and length(title) <= 200),
    -- What readers are told of the subject while the decision is withheld; nothing where null.
    told            text check (told <> '' and length(told) <= 200),
    summary         text check (summary <> '' and length(summary) <= 5000),
    made_on         date,
    lead            text check (lead <> '' and length(lead) <= 200),
    cost            numeric(14, 2) check (cost >= 0),
    priority        text check (priority <> '' and length(priority) <= 200),
    classification  text not null
        check (classification in ('PUBLIC', 'CONFIDENTIAL', 'COMMERCIALLY_CONFIDENTIAL', 'OPERATIONALLY_SENSITIVE')),
    withheld_reason text check (withheld_reason <> '' and length(withheld_reason) <= 1000),
    withheld_ground text check (withheld_ground <> '' and length(withheld_ground) <= 300),
    withheld_by     text check (withheld_by <> '' and length(withheld_by) <= 200),
    review_on       date,
    visible_from    timestamptz,
    published_at    timestamptz,
    -- Where the record was brought in from; null where it was made here.
    source          text check (source <> '' and length(source) <= 300),
    import_id       uuid references decision_import,
    note            text check (note <> '' and length(note) <= 1000),
    drafted_by      uuid,
    drafted_name    text check (drafted_name <> ''),
    drafted_at      timestamptz,
    submitted_by    uuid,
    submitted_name  text check (submitted_name <> ''),
    submitted_at    timestamptz,
    published_by    uuid,
    published_name  text check (published_name <> ''),
    return_message  text check (return_message <> '' and length(return_message) <= 2000),
    unique (year, number, suffix),
    check ((status = 'PUBLISHED') = (visible_from is not null)),
    check (status = 'PUBLISHED' or (published_at is null and published_by is null)),
    check (status = 'DRAFT' or source is not null or (submitted_by is not null and summary is not null and made_on is not null)),
    check (source is not null or (status = 'PUBLISHED') = (published_at is not null and published_by is not null)),
    check (published_by <> drafted_by),
    check (published_by <> submitted_by),
    check (classification <> 'PUBLIC'
        or num_nonnulls(told, withheld_reason, withheld_ground, withheld_by, review_on) = 0),
    -- Only a record brought in from elsewhere may lack who withheld it, why, and until when.
    check (classification = 'PUBLIC' or status = 'DRAFT' or source is not null
        or num_nonnulls(withheld_reason, withheld_ground, withheld_by, review_on) = 4)
);
create index decision_by_visibility on decision (visible_from);
create index decision_by_date on decision (made_on);
create index decision_by_status on decision (status) where status <> 'PUBLISHED';
create index decision_by_import on decision (import_id) where import_id is not null;

create table decision_relation (
    decision_id     uuid not null references decision,
    position        integer not null check (position >= 0),
    kind            text not null check (kind in ('AMENDS', 'SUPERSEDES')),
    year            integer not null check (year between 2012 and 2999),
    number          integer not null check (number between 1 and 9999),
    suffix          text not null check (suffix ~ '^[A-Z]?$'),
    primary key (decision_id, position),
    unique (decision_id, kind, year, number, suffix)
);
create index decision_relation_target on decision_relation (year, number, suffix);

-- Everybody who had a hand in the wording. None of them publishes it.
create table decision_author (
    decision_id     uuid not null references decision,
    person_id       uuid not null,
    primary key (decision_id, person_id)
);

-- What became of a decision after it was published. Public, but for who at the office did it; what was corrected is
-- public while the decision is.
create table decision_event (
    id              bigint generated always as identity primary key,
    decision_id     uuid not null references decision,
    kind            text not null check (kind in ('WITHHELD', 'KEPT_WITHHELD', 'DECLASSIFIED', 'CORRECTED')),
    happened_at     timestamptz not null,
    person_id       uuid,
    person_name     text not null check (person_name <> ''),
    -- What the decision was withheld as: after WITHHELD and KEPT_WITHHELD, before DECLASSIFIED.
    classification  text check (classification in ('CONFIDENTIAL', 'COMMERCIALLY_CONFIDENTIAL', 'OPERATIONALLY_SENSITIVE')),
    withheld_reason text,
    withheld_ground text,
    withheld_by     text,
    review_on       date,
    -- Why it is public now, why it stays withheld, or why the correction was made.
    explanation     text check (explanation <> '' and length(explanation) <= 1000),
    field           text check (field in ('TITLE', 'SUMMARY', 'MADE_ON', 'LEAD', 'COST', 'PRIORITY')),
    corrected       text check (corrected <> '' and length(corrected) <= 5000),
    check ((kind = 'CORRECTED') = (field is not null and corrected is not null)),
    check ((kind = 'CORRECTED') = (classification is null))
);
create index decision_event_by_decision on decision_event (decision_id, id);
create trigger decision_event_is_permanent before update or delete on decision_event
    for each row execute function refuse_change();
create trigger decision_event_is_never_emptied before truncate on decision_event
    for each statement execute function refuse_change();

-- Why a number of the series was not used. The newest explanation of a number counts.
create table decision_gap (
    id              bigint generated always as identity primary key,
    year            integer not null check (year between 2012 and 2999),
    number          integer not null check (number between 1 and 9999),
    explanation     text not null check (explanation <> '' and length(explanation) <= 500),
    explained_at    timestamptz not null,
    explained_by    uuid not null,
    explained_name  text not null check (explained_name <> '')
);
create index decision_gap_by_number on decision_gap (year, number, id desc);
create trigger decision_gap_is_permanent before update or delete on decision_gap
    for each row execute function refuse_change();
create trigger decision_gap_is_never_emptied before truncate on decision_gap
    for each statement execute function refuse_change();

-- Decisions that the panel's officers want the panel to look at.
create table decision_scrutiny (
    id              uuid primary key,
    decision_id     uuid not null references decision,
    note            text not null check (note <> '' and length(note) <= 500),
    marked_at       timestamptz not null,
    marked_by       uuid not null,
    marked_name     text not null check (marked_name <> ''),
    ended_at        timestamptz,
    ended_by        uuid,
    ended_name      text check (ended_name <> ''),
    check (num_nonnulls(ended_at, ended_by, ended_name) in (0, 3)),
    check (ended_at >= marked_at)
);
create unique index decision_scrutiny_running on decision_scrutiny (decision_id) where ended_at is null;
create index decision_scrutiny_by_decision on decision_scrutiny (decision_id, marked_at);

-- The decisions laid before a meeting, as they stood when the list was frozen.
create table decision_list (
    id              uuid primary key,
    meeting         text not null references meeting (reference),
    agenda_item_id  uuid not null unique references agenda_item,
    item_number     integer check (item_number > 0),
    heading         text not null check (heading <> '' and length(heading) <= 200),
    frozen_at       timestamptz not null,
    frozen_by       uuid,
    -- The document it was copied from, where it was not made here.
    source          text check (source <> ''),
    check ((frozen_by is null) = (source is not null))
);
create index decision_list_by_meeting on decision_list (meeting);

create table decision_list_entry (
    list_id         uuid not null references decision_list,
    position        integer not null check (position > 0),
    decision_id     uuid not null references decision,
    printed         text not null check (printed <> ''),
    title           text check (title <> ''),
    made_on         date,
    classification  text not null
        check (classification in ('PUBLIC', 'CONFIDENTIAL', 'COMMERCIALLY_CONFIDENTIAL', 'OPERATIONALLY_SENSITIVE')),
    primary key (list_id, position),
    unique (list_id, decision_id)
);
create index decision_list_entry_by_decision on decision_list_entry (decision_id);
create trigger decision_list_is_permanent before update or delete on decision_list
    for each row execute function refuse_change();
create trigger decision_list_is_never_emptied before truncate on decision_list
    for each statement execute function refuse_change();
create trigger decision_list_entry_is_permanent before update or delete on decision_list_entry
    for each row execute function refuse_change();
create trigger decision_list_entry_is_never_emptied before truncate on decision_list_entry
    for each statement execute function refuse_change();

-- What was published stays as it was: only whether and why it is withheld changes, and that is an event.
create function guard_published_decision() returns trigger language plpgsql as $$
declare
    before decision;
    after decision;
begin
    if tg_op = 'DELETE' then
        if old.status = 'PUBLISHED' then
            raise exception 'A published decision is permanent' using errcode = 'integrity_constraint_violation';
        end if;
        return old;
    end if;
    if old.status = 'PUBLISHED' then
        before := old;
        after := new;
        after.version := before.version;
        after.classification := before.classification;
        after.told := before.told;
        after.withheld_reason := before.withheld_reason;
        after.withheld_ground := before.withheld_ground;
        after.withheld_by := before.withheld_by;
        after.review_on := before.review_on;
        -- Computed after this trigger.
        after.reference := before.reference;
        if after is distinct from before then
            raise exception 'What was published of decision % is permanent', old.reference
                using errcode = 'integrity_constraint_violation';
        end if;
    elsif new.status = 'PUBLISHED' and exists (
            select from decision_author where decision_id = new.id and person_id = new.published_by) then
        raise exception 'Decision % was written by the person who publishes it', old.reference
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger decision_is_guarded before update or delete on decision
    for each row execute function guard_published_decision();
create trigger decision_is_never_emptied before truncate on decision
    for each statement execute function refuse_change();

create function guard_published_relation() returns trigger language plpgsql as $$
begin
    if exists (select from decision where id = coalesce(old.decision_id, new.decision_id) and status = 'PUBLISHED') then
        raise exception 'What was published is permanent' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger decision_relation_is_guarded before insert or update or delete on decision_relation
    for each row execute function guard_published_relation();
create trigger decision_relation_is_never_emptied before truncate on decision_relation
    for each statement execute function refuse_change();
create trigger decision_author_is_guarded before insert or update or delete on decision_author
    for each row execute function guard_published_relation();

-- All that a reader may know. Every public page, feed and file reads this and not the table.
create view public_decision as
select id, printed, year, number, suffix, reference, classification,
       case when open then title else told end as title,
       case when open then summary end as summary,
       made_on,
       case when open then lead end as lead,
       case when open then cost end as cost,
       case when open then priority end as priority,
       withheld_reason, withheld_ground, withheld_by, review_on, visible_from, published_at, source, note
  from (select *, classification = 'PUBLIC' as open from decision where status = 'PUBLISHED') published;
