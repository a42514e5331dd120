-- Bodies that meet in public, their meetings, and what each meeting has before it.

create table body (
    slug              text primary key check (slug ~ '^[a-z]+$'),
    version           integer not null default 0,
    run_by            text not null check (run_by in ('PANEL', 'OPCC')),
    valid_from        date,
    valid_to          date,
    successor         text references body check (successor <> slug),
    clear_days        integer check (clear_days > 0),
    exempt_papers     boolean not null,
    check (valid_from <= valid_to),
    -- Clear days and Schedule 12A of the Local Government Act 1972 bind a council's committee, not the boards.
    check (run_by = 'PANEL' or (clear_days is null and not exempt_papers))
);

create table body_name (
    body              text not null references body,
    name              text not null check (name <> ''),
    valid_from        date,
    valid_to          date,
    unique nulls not distinct (body, valid_from),
    check (valid_from <= valid_to)
);

create table meeting (
    id                uuid primary key,
    version           integer not null default 0,
    reference         text not null unique check (reference ~ '^[a-z]+-\d{4}-\d{2}-\d{2}(-\d+)?$'),
    body              text not null references body,
    status            text not null check (status in ('SCHEDULED', 'HELD', 'CANCELLED', 'POSTPONED')),
    held_on           date not null,
    starts_at         time,
    ended_at          time,
    venue             text check (venue <> ''),
    address           text check (address <> ''),
    livestream        text check (livestream ~ '^https://'),
    contact_name      text check (contact_name <> ''),
    contact_email     text check (contact_email like '%_@_%'),
    contact_telephone text check (contact_telephone <> ''),
    question_days     integer check (question_days >= 0),
    question_askers   text check (question_askers <> ''),
    agenda_source     text check (agenda_source in ('PRINTED', 'MINUTES', 'IN_PART')),
    visible_from      timestamptz not null,
    published_at      timestamptz,
    source            text not null check (source <> ''),
    note              text check (note <> ''),
    check (question_days is not null or question_askers is null),
    check (starts_at < ended_at),
    check (status = 'HELD' or ended_at is null),
    check (published_at <= visible_from)
);
create index meeting_by_date on meeting (held_on desc);
create index meeting_by_body on meeting (body, held_on);
create index meeting_by_visibility on meeting (visible_from);

create table agenda_item (
    id                uuid primary key,
    meeting_id        uuid not null references meeting,
    position          integer not null check (position > 0),
    number            integer check (number > 0),
    minute_number     integer check (minute_number > 0),
    standing          boolean not null,
    ask               text check (ask <> ''),
    report_of         text check (report_of <> ''),
    starts_at         time,
    note              text check (note <> ''),
    unique (meeting_id, position),
    unique (meeting_id, number)
);

create table agenda_topic (
    item_id           uuid not null references agenda_item,
    position          integer not null check (position >= 0),
    topic             text not null check (topic <> ''),
    primary key (item_id, position)
);

create table agenda_paper (
    id                uuid primary key,
    item_id           uuid not null references agenda_item,
    position          integer not null check (position > 0),
    title             text not null check (title <> ''),
    -- Null where no agenda says how far the paper was there.
    status            text check (status in ('ATTACHED', 'TO_FOLLOW', 'VERBAL')),
    note              text check (note <> ''),
    unique (item_id, position)
);

-- What the sources say of each member; one member may stand in two lists.
create table attendance (
    meeting_id        uuid not null references meeting,
    member_id         uuid not null references member,
    entry             text not null check (entry in ('PRESENT', 'APOLOGIES', 'ABSENT', 'SUBSTITUTE')),
    substitute_for    uuid references member check (substitute_for <> member_id),
    primary key (meeting_id, member_id, entry),
    check ((entry = 'SUBSTITUTE') = (substitute_for is not null))
);
create index attendance_by_member on attendance (member_id);

-- Everybody else whom the sources name.
create table also_present (
    meeting_id        uuid not null references meeting,
    position          integer not null check (position > 0),
    name              text not null check (name <> ''),
    role              text check (role <> ''),
    organisation      text check (organisation <> ''),
    apologies         boolean not null,
    primary key (meeting_id, position)
);

-- Every installation has a panel. The boards that a commissioner holds differ from area to area.
insert into body (slug, run_by, clear_days, exempt_papers) values ('panel', 'PANEL', 5, true);
insert into body_name (body, name) values ('panel', 'Police and Crime Panel');
