-- Packs: all papers of a meeting in one PDF, made once per state of what is published, and kept.

-- Large files that the program makes itself, in pieces like those of documents.
create table made_file (
    id             uuid primary key,
    size           bigint not null check (size > 0),
    sha256         bytea not null check (octet_length(sha256) = 32)
);
create table made_file_chunk (
    file_id        uuid not null references made_file on delete cascade,
    number         integer not null check (number >= 0),
    content        bytea not null check (octet_length(content) between 1 and 262144),
    primary key (file_id, number)
);
alter table made_file_chunk alter column content set storage external;

create table pack (
    id             uuid primary key,
    meeting_id     uuid not null references meeting,
    number         integer not null check (number > 0),
    -- The newest publication in it: 0 for the agenda, else the number of the supplement.
    publication    integer not null check (publication >= 0),
    as_of          timestamptz not null,
    -- Of what is in it, so that the same is not made twice.
    fingerprint    text not null,
    -- Null while it is half made.
    made_at        timestamptz,
    unique (meeting_id, number)
);

-- MEMBERS exists only where something is withheld from the public.
create table pack_edition (
    pack_id        uuid not null references pack on delete cascade,
    audience       text not null check (audience in ('PUBLIC', 'MEMBERS')),
    file_id        uuid not null unique references made_file,
    size           bigint not null check (size > 0),
    pages          integer not null check (pages > 0),
    primary key (pack_id, audience)
);

-- What an edition holds, in order, without a word of it: titles may be withheld later.
create table pack_part (
    pack_id        uuid not null references pack on delete cascade,
    audience       text not null check (audience in ('PUBLIC', 'MEMBERS')),
    position       integer not null check (position >= 0),
    -- Null where the part is the meeting itself.
    item_id        uuid references agenda_item,
    -- Null where the part is the entry of an item on the agenda.
    paper_id       uuid references agenda_paper,
    document_id    uuid references document,
    version_id     uuid references document_version,
    -- How much of it is told: 0 that it exists, 1 its title, 2 all.
    openness       integer not null check (openness between 0 and 2),
    -- Of what it says.
    digest         text not null,
    first_page     text,
    last_page      text,
    primary key (pack_id, audience, position),
    check (paper_id is null or item_id is not null),
    check ((document_id is null) = (version_id is null)),
    check (document_id is null or paper_id is not null),
    check ((first_page is null) = (last_page is null))
);

-- The page numbers of a paper's text or file. They stay its own from its first pack on.
create table pack_pages (
    meeting_id     uuid not null references meeting,
    paper_id       uuid not null references agenda_paper,
    document_id    uuid references document,
    publication    integer not null check (publication >= 0),
    first_page     integer not null check (first_page > 0),
    pages          integer not null check (pages > 0),
    unique nulls not distinct (paper_id, document_id),
    unique (meeting_id, publication, first_page)
);

-- The queue: a row for each meeting that has, or had, a pack to make.
create table pack_build (
    meeting_id     uuid primary key references meeting,
    state          text not null check (state in ('IDLE', 'WAITING', 'BUILDING', 'FAILED')),
    -- What the meeting looked like when somebody looked last.
    seen           text not null,
    since          timestamptz not null,
    attempts       integer not null default 0,
    -- Who makes it, and until when nobody else takes it over.
    claimed_by     uuid,
    claimed_until  timestamptz,
    failure        text check (failure <> ''),
    check ((state = 'BUILDING') = (claimed_by is not null)),
    check ((claimed_by is null) = (claimed_until is null)),
    check ((state = 'FAILED') = (failure is not null))
);
create index pack_build_waiting on pack_build (since) where state in ('WAITING', 'BUILDING');
create index pack_build_failed on pack_build (since) where state = 'FAILED';

create function keep_made_pack() returns trigger language plpgsql as $$
begin
    if exists (select from pack where id = old.pack_id and made_at is not null) then
        raise exception 'A pack stays as it was made'
            using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger pack_edition_stays before update or delete on pack_edition
    for each row execute function keep_made_pack();
create trigger pack_edition_is_never_emptied before truncate on pack_edition
    for each statement execute function refuse_change();
create trigger pack_part_stays before update or delete on pack_part
    for each row execute function keep_made_pack();
create trigger pack_part_is_never_emptied before truncate on pack_part
    for each statement execute function refuse_change();
create trigger pack_stays before update or delete on pack
    for each row when (old.made_at is not null) execute function refuse_change();
create trigger pack_is_never_emptied before truncate on pack
    for each statement execute function refuse_change();
create trigger pack_pages_are_permanent before update or delete on pack_pages
    for each row execute function refuse_change();
create trigger pack_pages_are_never_emptied before truncate on pack_pages
    for each statement execute function refuse_change();
create trigger made_file_is_permanent before update on made_file
    for each row execute function refuse_change();
create trigger made_file_is_never_emptied before truncate on made_file
    for each statement execute function refuse_change();
create trigger made_file_chunk_is_permanent before update on made_file_chunk
    for each row execute function refuse_change();
create trigger made_file_chunk_is_never_emptied before truncate on made_file_chunk
    for each statement execute function refuse_change();
