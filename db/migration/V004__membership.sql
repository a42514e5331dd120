-- Who sits on the panel, for whom, from when to when, and what they declared.
create table authority (
    id      uuid primary key,
    version integer not null default 0,
    slug    text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name    text not null check (name <> '' and length(name) <= 100)
);
create unique index authority_name on authority (lower(name));

create table member (
    id          uuid primary key,
    version     integer not null default 0,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 200),
    title       text check (title <> '' and length(title) <= 30),
    -- Null where no record gives it.
    given_name  text check (given_name <> '' and length(given_name) <= 80),
    family_name text not null check (family_name <> '' and length(family_name) <= 80)
);

-- Lets an exclusion constraint compare identifiers without an extension.
create type uuid_range as range (subtype = uuid);

create table member_term (
    id           uuid primary key,
    member_id    uuid not null references member,
    kind         text not null check (kind in ('APPOINTED', 'CO_OPTED', 'SUBSTITUTE')),
    authority_id uuid references authority,
    started_on   date,
    -- The earliest date at which a record shows the person on the panel, where the start is not recorded.
    started_by   date,
    -- The last day.
    ended_on     date,
    -- The date at which a record notes that the person had left, where the last day is not recorded.
    ended_by     date,
    replaces_id  uuid references member_term,
    note         text check (note <> '' and length(note) <= 500),
    end_reason   text check (end_reason <> '' and length(end_reason) <= 500),
    -- The days on which the person counts as sitting.
    sits         daterange not null generated always as
        (daterange(coalesce(started_on, started_by), coalesce(ended_on + 1, ended_by))) stored,
    check ((kind = 'CO_OPTED') = (authority_id is null)),
    check (num_nonnulls(started_on, started_by) = 1),
    check (num_nonnulls(ended_on, ended_by) <= 1),
    check (not isempty(sits)),
    check (replaces_id <> id),
    constraint member_term_overlaps exclude using gist
        (uuid_range(member_id, member_id, '[]') with &&, sits with &&)
);
create index member_term_member on member_term (member_id);
create unique index member_term_replaces on member_term (replaces_id) where replaces_id is not null;

create table panel_office (
    id         uuid primary key,
    version    integer not null default 0,
    member_id  uuid not null references member,
    kind       text not null check (kind in ('CHAIR', 'VICE_CHAIR')),
    started_on date,
    started_by date,
    ended_on   date,
    ended_by   date,
    held       daterange not null generated always as
        (daterange(coalesce(started_on, started_by), coalesce(ended_on + 1, ended_by))) stored,
    check (num_nonnulls(started_on, started_by) = 1),
    check (num_nonnulls(ended_on, ended_by) <= 1),
    check (not isempty(held)),
    constraint panel_office_one_chair exclude using gist (held with &&) where (kind = 'CHAIR'),
    constraint panel_office_one_vice_chair exclude using gist (held with &&) where (kind = 'VICE_CHAIR')
);
create index panel_office_member on panel_office (member_id);

-- The register of interests. A removed entry stays, so that what was declared at the time of a meeting is known.
create table member_interest (
    id            uuid primary key,
    version       integer not null default 0,
    member_id     uuid not null references member,
    -- Either a link to the register that the member's own authority keeps, as it stood on a date,
    register_url  text check (register_url like 'https://%' and length(register_url) <= 500),
    -- or an entry of this register, which the panel keeps for co-opted independents.
    category      text check (category <> '' and length(category) <= 100),
    nature        text check (nature <> '' and length(nature) <= 1000),
    -- The date of the link, or the date of registration.
    registered_on date not null,
    removed_on    date,
    check ((register_url is null) = (category is not null)),
    check ((category is null) = (nature is null)),
    check (removed_on >= registered_on)
);
create index member_interest_member on member_interest (member_id);
