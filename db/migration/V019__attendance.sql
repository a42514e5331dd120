-- By when an agenda must be published, and who was at a meeting.

alter table body
    add column nation           text not null default 'ENGLAND' check (nation in ('ENGLAND', 'WALES')),
    add column counts_saturdays boolean not null default false,
    -- The hour of the last day; null if the whole day will do.
    add column publish_by       time,
    -- So many members, and one in so many of them, must be there. Null where no such rule is on record.
    add column quorum_least     integer check (quorum_least between 1 and 100),
    add column quorum_share     integer check (quorum_share between 2 and 10),
    add check (clear_days is not null or (not counts_saturdays and publish_by is null));

-- Holidays that the calendar of bank holidays does not know yet.
create table one_off_holiday (
    day           date primary key,
    name          text not null check (name <> '' and length(name) <= 100),
    added_by      uuid,
    added_by_name text not null check (added_by_name <> ''),
    added_at      timestamptz not null
);

-- What a member lets the officers know before a meeting. It is no record of the meeting.
create table member_notice (
    id              uuid primary key,
    version         integer not null default 0,
    meeting_id      uuid not null references meeting,
    member_id       uuid not null references member,
    apologies       boolean not null,
    substitute_id   uuid references member check (substitute_id <> member_id),
    -- A substitute who is not on record.
    substitute_name text check (substitute_name <> '' and length(substitute_name) <= 100),
    told_at         timestamptz not null,
    unique (meeting_id, member_id),
    check (apologies or num_nonnulls(substitute_id, substitute_name) = 0),
    check (num_nonnulls(substitute_id, substitute_name) <= 1)
);

create table member_notice_interest (
    notice_id     uuid not null references member_notice,
    position      integer not null check (position >= 0),
    item_id       uuid references agenda_item on delete cascade,
    member_id     uuid not null references member,
    kind          text not null check (kind in ('PECUNIARY', 'OTHER')),
    nature        text not null check (nature <> '' and length(nature) <= 500),
    left_room     boolean not null,
    primary key (notice_id, position)
);
create index member_notice_interest_item on member_notice_interest (item_id);

-- The attendance as it is taken. Readers see it once it is recorded: then it is copied to attendance and also_present.
create table attendance_register (
    meeting_id        uuid primary key references meeting,
    version           integer not null default 0,
    chair_id          uuid references member,
    -- A chair who is no member of the panel.
    chair_name        text check (chair_name <> '' and length(chair_name) <= 100),
    began_at          time,
    ended_at          time,
    recording         text check (recording ~ '^https://' and length(recording) <= 500),
    -- Until when the officers have seen what members let them know.
    seen_until        timestamptz not null,
    -- The quorum at the time, and how many members counted towards it.
    quorum            integer check (quorum > 0),
    counted           integer check (counted >= 0),
    recorded_at       timestamptz,
    corrected_at      timestamptz,
    correction_reason text check (correction_reason <> '' and length(correction_reason) <= 500),
    check (num_nonnulls(chair_id, chair_name) <= 1),
    check (began_at < ended_at),
    check ((recorded_at is null) = (counted is null)),
    check (recorded_at is not null or corrected_at is null),
    check ((corrected_at is null) = (correction_reason is null))
);

create table register_mark (
    meeting_id     uuid not null references attendance_register,
    member_id      uuid not null references member,
    entry          text not null check (entry in ('PRESENT', 'APOLOGIES', 'ABSENT', 'SUBSTITUTE')),
    substitute_for uuid references member check (substitute_for <> member_id),
    primary key (meeting_id, member_id),
    check ((entry = 'SUBSTITUTE') = (substitute_for is not null))
);

create table register_guest (
    meeting_id   uuid not null references attendance_register,
    position     integer not null check (position >= 0),
    name         text not null check (name <> '' and length(name) <= 100),
    role         text check (role <> '' and length(role) <= 100),
    organisation text check (organisation <> '' and length(organisation) <= 100),
    apologies    boolean not null,
    primary key (meeting_id, position)
);

create table declared_interest (
    meeting_id  uuid not null references attendance_register,
    position    integer not null check (position >= 0),
    -- Null for an interest in the meeting as a whole.
    item_id     uuid references agenda_item,
    member_id   uuid not null references member,
    kind        text not null check (kind in ('PECUNIARY', 'OTHER')),
    nature      text not null check (nature <> '' and length(nature) <= 500),
    left_room   boolean not null,
    primary key (meeting_id, position)
);
create index declared_interest_item on declared_interest (item_id);
