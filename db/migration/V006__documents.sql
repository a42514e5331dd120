-- Stored files. A document belongs to a record of another module; each of its versions is a file that never changes.
create table document (
    id             uuid primary key,
    position       bigint not null generated always as identity unique,
    owner_kind     text not null check (owner_kind ~ '^[a-z][a-z-]*$'),
    owner_id       uuid not null,
    title          text not null check (title <> '')
);
create index document_by_owner on document (owner_kind, owner_id, position);

create table document_version (
    id             uuid primary key,
    document_id    uuid not null references document,
    number         integer not null check (number > 0),
    filename       text not null check (filename <> '' and filename !~ '[/\\]'),
    kind           text not null check (kind in ('PDF', 'DOCX', 'ODT', 'XLSX', 'ODS', 'PNG', 'JPEG', 'CSV')),
    size           bigint not null check (size between 1 and 52428800),
    sha256         bytea not null check (octet_length(sha256) = 32),
    pages          integer check (pages > 0),
    scan           text not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    stored_at      timestamptz not null,
    stored_by      uuid,
    stored_by_name text not null check (stored_by_name <> ''),
    -- Why it replaced the version before it.
    reason         text check (reason <> ''),
    unique (document_id, number),
    check ((number = 1) = (reason is null)),
    check (pages is null or kind = 'PDF')
);

-- The file in pieces of 256 KB, the last one shorter, so that no more than a piece of it is in memory at a time.
create table document_chunk (
    version_id     uuid not null references document_version,
    number         integer not null check (number >= 0),
    content        bytea not null check (octet_length(content) between 1 and 262144),
    primary key (version_id, number)
);
-- The files are compressed already.
alter table document_chunk alter column content set storage external;

-- What can be searched of a version; computed from the file, and cut off where it is very long.
create table document_text (
    version_id     uuid primary key references document_version,
    content        text not null check (content <> '')
);

create table document_withdrawal (
    version_id     uuid primary key references document_version,
    reason         text not null check (reason <> ''),
    withdrawn_at   timestamptz not null,
    withdrawn_by   uuid,
    withdrawn_by_name text not null check (withdrawn_by_name <> '')
);

create function refuse_new_owner() returns trigger language plpgsql as $$
begin
    raise exception 'A document stays with the record that it was given to'
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger document_keeps_its_owner before update of id, position, owner_kind, owner_id on document
    for each row execute function refuse_new_owner();
create trigger document_is_permanent before delete on document
    for each row execute function refuse_change();
create trigger document_is_never_emptied before truncate on document
    for each statement execute function refuse_change();
create trigger document_version_is_permanent before update or delete on document_version
    for each row execute function refuse_change();
create trigger document_version_is_never_emptied before truncate on document_version
    for each statement execute function refuse_change();
create trigger document_chunk_is_permanent before update or delete on document_chunk
    for each row execute function refuse_change();
create trigger document_chunk_is_never_emptied before truncate on document_chunk
    for each statement execute function refuse_change();
create trigger document_withdrawal_is_permanent before update or delete on document_withdrawal
    for each row execute function refuse_change();
create trigger document_withdrawal_is_never_emptied before truncate on document_withdrawal
    for each statement execute function refuse_change();
