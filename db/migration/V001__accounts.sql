-- People who sign in, what they may do, and their sessions.
create table account (
    id            uuid primary key,
    version       integer not null default 0,
    name          text not null check (name <> '' and length(name) <= 100),
    -- As it was typed; compared without regard to case.
    email         text not null check (email like '%_@_%' and length(email) <= 254),
    -- Null until the invitation was taken up.
    password_hash text,
    enabled       boolean not null default true,
    -- The member of the panel that this account belongs to.
    member_id     uuid,
    invited_at    timestamptz not null,
    signed_in_at  timestamptz
);
create unique index account_email on account (lower(email));
create unique index account_member on account (member_id) where member_id is not null;

create table account_role (
    account_id uuid not null references account,
    role       text not null check (role in
        ('PANEL_MEMBER', 'PANEL_OFFICER', 'OPCC_CONTRIBUTOR', 'OPCC_APPROVER', 'ADMINISTRATOR')),
    primary key (account_id, role)
);

-- Links by which a password is chosen: single use, short-lived, only the hash is kept.
create table password_link (
    token_hash text primary key,
    account_id uuid not null references account,
    purpose    text not null check (purpose in ('INVITATION', 'RESET')),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index password_link_account on password_link (account_id);

-- Failed attempts to sign in, kept for a day, to slow down guessing.
create table sign_in_attempt (
    id        bigint generated always as identity primary key,
    failed_at timestamptz not null,
    email     text not null,
    address   text not null
);
create index sign_in_attempt_email on sign_in_attempt (email, failed_at);
create index sign_in_attempt_address on sign_in_attempt (address, failed_at);

-- Spring Session's own tables.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
