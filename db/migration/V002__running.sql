-- What the program itself needs to run.

-- When the demonstration began, and the moment it was shown as. No row: no demonstration.
create table demonstration (
    one       boolean primary key default true check (one),
    began_at  timestamptz not null,
    shown_as  timestamptz not null
);

-- Forms that were sent, so that one that is sent twice is carried out once.
create table form_submission (
    -- SHA-256 of the form's token, its session, address and content.
    fingerprint text primary key,
    received_at timestamptz not null default now(),
    location    text
);
create index form_submission_received_at on form_submission (received_at);
