-- Sheets that were sent and wait to be confirmed: what was read of them, for a day at most.
create table pending_import (
    id           uuid primary key,
    kind         text not null check (kind <> ''),
    uploaded_by  uuid not null,
    uploaded_at  timestamptz not null,
    file_name    text not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sheet        text not null,
    warnings     jsonb,
    rows         jsonb,
    expires_at   timestamptz not null,
    confirmed_at timestamptz,
    added        int check (added >= 0),
    changed      int check (changed >= 0),
    -- What was read is erased when it is confirmed; how much was done stays until the row expires.
    check ((confirmed_at is null) = (rows is not null and warnings is not null)),
    check ((confirmed_at is null) = (added is null and changed is null))
);
create index pending_import_expires_at on pending_import (expires_at);
