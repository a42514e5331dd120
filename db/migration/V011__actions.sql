-- What somebody undertook or was asked to do, and everything that became of it.

create table action (
    id               uuid primary key,
    version          integer not null default 0,
    body             text not null references body (slug),
    -- The number of the minute that raised it. Null where no minute did, or while the number of a draft is not fixed.
    minute_number    integer check (minute_number > 0),
    -- The entry of the minutes, where its text is held.
    entry_id         uuid references minute_entry,
    -- While the minutes are a draft, the resolution may be written anew.
    resolution_id    uuid,
    -- Counts the actions of the minute; without a minute, those of the body.
    running          integer not null check (running > 0),
    reference        text generated always as (case
        when minute_number is not null then minute_number::text || '-' || running::text
        when entry_id is null then 'A-' || running::text end) stored,
    meeting          text references meeting (reference),
    -- Null until the minutes that raised it are published.
    visible_from     timestamptz,
    -- The document that it was copied from, where it was not entered here.
    source           text check (source <> ''),
    check (resolution_id is null or entry_id is not null),
    check (visible_from is null or minute_number is not null or entry_id is null),
    unique (body, reference),
    unique (entry_id, running)
);
create index action_by_meeting on action (meeting);
create index action_by_visibility on action (visible_from);

-- Each row holds what happened, and the whole action as it stood from then on. Of two rows of one day the later
-- position counts.
create table action_event (
    id                  uuid primary key,
    action_id           uuid not null references action,
    position            integer not null check (position > 0),
    kind                text not null
        check (kind in ('RAISED', 'UPDATED', 'DEFERRED', 'COMPLETED', 'REOPENED', 'CHANGED')),
    -- The day from which it counts. Of a month, a day in it; where the date is not recorded, that of the document.
    effective_on        date not null,
    effective_precision text not null check (effective_precision in ('DAY', 'MONTH', 'NOT_RECORDED')),
    -- Null where it was copied from paper.
    entered_at          timestamptz,
    entered_by          uuid,
    entered_name        text check (entered_name <> ''),
    -- For whom readers are told that it was entered.
    told_by             text check (told_by <> '' and length(told_by) <= 200),
    -- What was done, or the reason.
    text                text check (text <> '' and length(text) <= 2000),
    link                text check (link ~ '^https?://' and length(link) <= 500),
    minute              integer check (minute > 0),
    document_id         uuid references document,
    status              text not null check (status in ('OUTSTANDING', 'COMPLETED')),
    wording             text not null check (wording <> '' and length(wording) <= 1000),
    owner               text not null
        check (owner in ('COMMISSIONER', 'OPCC', 'PANEL', 'PANEL_OFFICE', 'CHIEF_CONSTABLE', 'MEMBER')),
    -- The person or the post, where it is one in particular.
    owner_name          text check (owner_name <> '' and length(owner_name) <= 200),
    owner_member        uuid references member,
    joint_owner         text check (joint_owner in ('COMMISSIONER', 'OPCC', 'PANEL', 'PANEL_OFFICE', 'CHIEF_CONSTABLE')),
    target              text not null check (target in ('NOT_RECORDED', 'TO_BE_PROGRAMMED', 'DATE', 'MEETING')),
    -- Of a month, its last day.
    due_on              date,
    due_precision       text check (due_precision in ('DAY', 'MONTH')),
    target_meeting      text references meeting (reference),
    deferrals           integer not null check (deferrals >= 0),
    unique (action_id, position),
    check ((kind = 'RAISED') = (position = 1)),
    check (num_nonnulls(entered_at, entered_name) in (0, 2)),
    check (kind = 'RAISED' or num_nonnulls(text, link, minute, document_id) > 0),
    check (kind not in ('DEFERRED', 'REOPENED', 'CHANGED') or text is not null),
    check (kind <> 'COMPLETED' or status = 'COMPLETED'),
    check (kind not in ('RAISED', 'DEFERRED', 'REOPENED') or status = 'OUTSTANDING'),
    check ((owner = 'MEMBER') = (owner_member is not null)),
    check (owner <> 'MEMBER' or owner_name is not null),
    check (joint_owner <> owner),
    check ((target = 'DATE') = (due_on is not null)),
    check ((due_on is null) = (due_precision is null)),
    check (due_precision <> 'MONTH' or extract(day from due_on + 1) = 1),
    check ((target = 'MEETING') = (target_meeting is not null))
);
create index action_event_by_day on action_event (action_id, effective_on desc, position desc);
create index action_event_by_entry on action_event (entered_at desc) where entered_at is not null;
create trigger action_event_is_permanent before update or delete on action_event
    for each row execute function refuse_change();
create trigger action_event_is_never_emptied before truncate on action_event
    for each statement execute function refuse_change();

-- The number of a draft becomes fixed and the action becomes public, each once; nothing else of it ever changes.
create function guard_action() returns trigger language plpgsql as $$
declare
    after action;
begin
    if tg_op = 'DELETE' then
        raise exception 'Actions are permanent' using errcode = 'integrity_constraint_violation';
    end if;
    after := new;
    after.version := old.version;
    -- Computed after this trigger.
    after.reference := old.reference;
    if old.minute_number is null and old.entry_id is not null then
        after.minute_number := null;
    end if;
    if old.visible_from is null then
        after.visible_from := null;
    end if;
    if after is distinct from old then
        raise exception 'What is recorded of action % is permanent', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger action_is_guarded before update or delete on action
    for each row execute function guard_action();
create trigger action_is_never_emptied before truncate on action
    for each statement execute function refuse_change();

-- The tracker as it was laid before a meeting.
create table action_tracker (
    id               uuid primary key,
    meeting          text not null references meeting (reference),
    number           integer not null check (number > 0),
    agenda_item_id   uuid not null unique references agenda_item,
    item_number      integer check (item_number > 0),
    heading          text not null check (heading <> '' and length(heading) <= 200),
    frozen_at        timestamptz not null,
    frozen_by        uuid,
    -- The document that it was copied from, where it was not made here.
    source           text check (source <> ''),
    check ((frozen_by is null) = (source is not null)),
    unique (meeting, number)
);

create table action_tracker_line (
    tracker_id       uuid not null references action_tracker,
    position         integer not null check (position > 0),
    action_id        uuid not null references action,
    -- The row of the history that it stood at.
    event_id         uuid not null references action_event,
    -- What the column for updates said.
    latest           text check (latest <> ''),
    primary key (tracker_id, position),
    unique (tracker_id, action_id)
);
create index action_tracker_line_by_action on action_tracker_line (action_id);
create trigger action_tracker_is_permanent before update or delete on action_tracker
    for each row execute function refuse_change();
create trigger action_tracker_is_never_emptied before truncate on action_tracker
    for each statement execute function refuse_change();
create trigger action_tracker_line_is_permanent before update or delete on action_tracker_line
    for each row execute function refuse_change();
create trigger action_tracker_line_is_never_emptied before truncate on action_tracker_line
    for each statement execute function refuse_change();

-- Until when somebody has seen what changed.
create table action_look (
    person_id        uuid primary key,
    looked_at        timestamptz not null
);
