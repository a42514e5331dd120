-- Minutes: what a body recorded of its meetings, entry by entry, under numbers that run on from meeting to meeting.

-- How a body keeps its minutes. The row is also the lock under which numbers are given out.
create table minute_numbering (
    body                 text primary key references body,
    version              integer not null default 0,
    -- The number of the body's last entry before it moved in.
    last_number          integer not null default 0 check (last_number >= 0),
    -- Working days after a meeting from which a draft that was not circulated counts as late.
    late_after           integer not null default 20 check (late_after between 1 and 250)
);
insert into minute_numbering (body) select slug from body;

create table minutes (
    id                   uuid primary key,
    version              integer not null default 0,
    meeting_id           uuid not null unique references meeting,
    body                 text not null references body,
    -- PUBLISHED is published as a draft, under that label.
    state                text not null check (state in ('DRAFT', 'CIRCULATED', 'PUBLISHED', 'CONFIRMED')),
    -- Null where the sources do not give it.
    circulated_at        timestamptz,
    published_at         timestamptz,
    -- From when readers see the minutes.
    visible_from         timestamptz,
    confirmed_on         date,
    -- The entry of a later meeting's minutes that confirms these.
    confirmed_by_entry   uuid,
    signed_by            text check (signed_by <> ''),
    source               text check (source <> ''),
    note                 text check (note <> ''),
    unique (id, body),
    check ((state in ('PUBLISHED', 'CONFIRMED')) = (visible_from is not null)),
    check ((state = 'CONFIRMED') = (confirmed_on is not null)),
    check (state = 'CONFIRMED' or (confirmed_by_entry is null and signed_by is null)),
    check (published_at <= visible_from)
);
create index minutes_by_body on minutes (body, state);

create table minute_entry (
    id                   uuid primary key,
    version              integer not null default 0,
    minutes_id           uuid not null,
    body                 text not null,
    position             integer not null check (position > 0),
    agenda_item_id       uuid references agenda_item,
    -- Null while the minutes are a draft.
    number               integer check (number > 0),
    heading              text not null check (heading <> ''),
    -- Markdown.
    discussion           text not null default '',
    -- What only members and officers read, where press and public were excluded; readers get the summary.
    restricted_discussion text check (restricted_discussion <> ''),
    public_summary       text check (public_summary <> ''),
    -- Whether resolutions and votes are restricted too.
    resolutions_restricted boolean not null default false,
    press_excluded       boolean not null default false,
    -- Of Part 1 of Schedule 12A to the Local Government Act 1972.
    exempt_paragraphs    integer[] not null default '{}' check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    -- The items for which the resolution excludes press and public, as they are called in it.
    excluded_items       text check (excluded_items <> ''),
    mover                text check (mover <> ''),
    seconder             text check (seconder <> ''),
    note                 text check (note <> ''),
    foreign key (minutes_id, body) references minutes (id, body),
    unique (minutes_id, position) deferrable initially deferred,
    unique (body, number),
    check (restricted_discussion is null or public_summary is not null),
    check (press_excluded or (exempt_paragraphs = '{}' and excluded_items is null
        and mover is null and seconder is null))
);
create index minute_entry_agenda_item on minute_entry (agenda_item_id);

alter table minutes add foreign key (confirmed_by_entry) references minute_entry;
create index minutes_confirmed_by on minutes (confirmed_by_entry);

-- Roman points, and lettered points below them.
create table minute_resolution (
    id                   uuid primary key,
    entry_id             uuid not null references minute_entry,
    parent               uuid,
    position             integer not null check (position > 0),
    text                 text not null check (text <> ''),
    unique (entry_id, id),
    foreign key (entry_id, parent) references minute_resolution (entry_id, id) deferrable initially deferred,
    unique nulls not distinct (entry_id, parent, position) deferrable initially deferred,
    check (parent <> id)
);

create table minute_vote (
    id                   uuid primary key,
    entry_id             uuid not null references minute_entry,
    position             integer not null check (position > 0),
    motion               text check (motion <> ''),
    rule                 text not null check (rule in ('SIMPLE_MAJORITY', 'TWO_THIRDS_OF_MEMBERSHIP', 'UNANIMITY')),
    -- Where the threshold comes from, such as a statute or the body's own rules.
    rule_source          text check (rule_source <> ''),
    numbers_recorded     boolean not null,
    for_votes            integer check (for_votes >= 0),
    against_votes        integer check (against_votes >= 0),
    abstained            integer check (abstained >= 0),
    -- The chair's, where for and against are level.
    casting_vote         text check (casting_vote in ('FOR', 'AGAINST')),
    -- The body's full membership on the day of the meeting.
    membership           integer check (membership > 0),
    -- What the minutes say, where they give no numbers. With numbers it follows from them.
    carried              boolean,
    unique (entry_id, position) deferrable initially deferred,
    check (numbers_recorded = (for_votes is not null and against_votes is not null)),
    check (numbers_recorded or abstained is null),
    check (not numbers_recorded or carried is null),
    check (casting_vote is null or for_votes = against_votes),
    check (rule <> 'TWO_THIRDS_OF_MEMBERSHIP' or not numbers_recorded or membership is not null)
);

create table minute_vote_name (
    vote_id              uuid not null references minute_vote,
    member_id            uuid not null references member,
    choice               text not null check (choice in ('FOR', 'AGAINST', 'ABSTAINED')),
    primary key (vote_id, member_id)
);
create index minute_vote_name_member on minute_vote_name (member_id);

-- An entry by which minutes of earlier meetings are confirmed; one entry may confirm several.
create table minute_confirmation (
    entry_id             uuid not null references minute_entry,
    -- The day of the meeting whose minutes are confirmed.
    held_on              date not null,
    -- Null where their text is not held.
    minutes_id           uuid unique references minutes,
    primary key (entry_id, held_on)
);

-- What members say of an entry while the minutes are circulated.
create table minute_comment (
    id                   uuid primary key,
    entry_id             uuid not null references minute_entry,
    user_id              uuid not null,
    name                 text not null check (name <> ''),
    text                 text not null check (text <> '' and length(text) <= 5000),
    made_at              timestamptz not null,
    resolved_at          timestamptz,
    resolved_by          text check (resolved_by <> ''),
    resolution           text check (resolution <> ''),
    check ((resolved_at is null) = (resolved_by is null)),
    check ((resolved_at is null) = (resolution is null))
);
create index minute_comment_entry on minute_comment (entry_id);

-- What turned out to be wrong after confirmation. The text stays as it was confirmed.
create table minute_erratum (
    id                   uuid primary key,
    entry_id             uuid not null references minute_entry,
    noted_on             date not null,
    text                 text not null check (text <> ''),
    made_by              uuid,
    made_name            text not null check (made_name <> ''),
    made_at              timestamptz not null
);
create index minute_erratum_entry on minute_erratum (entry_id);

-- That something was removed because the law required it. What was removed is nowhere kept.
create table minute_redaction (
    id                   uuid primary key,
    entry_id             uuid not null references minute_entry,
    redacted_at          timestamptz not null,
    redacted_by          uuid,
    redacted_name        text not null check (redacted_name <> ''),
    reason               text not null check (reason <> ''),
    -- Of the whole entry as it stood: that of a few words could be found by guessing them.
    sha256               text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index minute_redaction_entry on minute_redaction (entry_id);

-- The text as it was circulated, published and confirmed.
create table minutes_copy (
    minutes_id           uuid not null references minutes,
    stage                text not null check (stage in ('CIRCULATED', 'PUBLISHED', 'CONFIRMED')),
    -- Null where the sources do not give it.
    taken_at             timestamptz,
    content              jsonb not null,
    sha256               text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (minutes_id, stage)
);

-- Entries that are cited and whose text is not held.
create table minute_not_held (
    body                 text not null references body,
    number               integer not null check (number > 0),
    meeting_date         date,
    date_precision       text check (date_precision in ('DAY', 'MONTH')),
    heading              text check (heading <> ''),
    note                 text check (note <> ''),
    primary key (body, number),
    check ((meeting_date is null) = (date_precision is null))
);

-- Confirmed minutes are permanent. Redaction, announced by a row of minute_redaction in the same transaction, may
-- take words out of them and nothing else.

create function redacted_in_this_transaction(entry uuid) returns boolean language sql stable as $$
    select exists (select from minute_redaction where entry_id = entry and xmin = pg_current_xact_id()::xid)
$$;

create function refuse_permanent(act text, tab text) returns void language plpgsql as $$
begin
    raise exception '% on % is refused: its rows are permanent', act, tab
        using errcode = 'integrity_constraint_violation';
end
$$;

-- Waits for a change of state under way, so that nothing slips in behind it.
create function minutes_are_confirmed(which uuid) returns boolean language plpgsql as $$
declare
    found_state text;
begin
    select state into found_state from minutes where id = which for share;
    return coalesce(found_state = 'CONFIRMED', false);
end
$$;

create function guard_minutes() returns trigger language plpgsql as $$
declare
    stages constant text[] := array['DRAFT', 'CIRCULATED', 'PUBLISHED', 'CONFIRMED'];
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            perform refuse_permanent(tg_op, tg_table_name);
        end if;
        return old;
    end if;
    if old.state = 'CONFIRMED' or array_position(stages, new.state) < array_position(stages, old.state)
            or (new.id, new.meeting_id, new.body) <> (old.id, old.meeting_id, old.body) then
        perform refuse_permanent(tg_op, tg_table_name);
    end if;
    return new;
end
$$;
create trigger minutes_guarded before update or delete on minutes for each row execute function guard_minutes();

create function guard_minute_entry() returns trigger language plpgsql as $$
declare
    words constant text[] := array['version', 'heading', 'discussion', 'restricted_discussion', 'public_summary',
        'excluded_items', 'mover', 'seconder', 'note'];
begin
    if tg_op <> 'INSERT' and old.number is not null then
        if tg_op = 'DELETE' or (new.id, new.minutes_id, new.body, new.position, new.number)
                is distinct from (old.id, old.minutes_id, old.body, old.position, old.number) then
            perform refuse_permanent(tg_op, tg_table_name);
        end if;
    end if;
    if tg_op <> 'INSERT' and minutes_are_confirmed(old.minutes_id)
            or tg_op <> 'DELETE' and minutes_are_confirmed(new.minutes_id) then
        if tg_op <> 'UPDATE' or not redacted_in_this_transaction(old.id)
                or to_jsonb(new) - words <> to_jsonb(old) - words then
            perform refuse_permanent(tg_op, tg_table_name);
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger minute_entry_guarded before insert or update or delete on minute_entry
    for each row execute function guard_minute_entry();

-- For what belongs to an entry. The argument names the column whose words a redaction may change.
create function guard_minute_part() returns trigger language plpgsql as $$
declare
    entry uuid;
begin
    foreach entry in array case tg_op when 'INSERT' then array[new.entry_id] when 'DELETE' then array[old.entry_id]
            else array[old.entry_id, new.entry_id] end loop
        if minutes_are_confirmed((select minutes_id from minute_entry where id = entry)) then
            if tg_op <> 'UPDATE' or tg_nargs = 0 or not redacted_in_this_transaction(entry)
                    or to_jsonb(new) - tg_argv[0] <> to_jsonb(old) - tg_argv[0] then
                perform refuse_permanent(tg_op, tg_table_name);
            end if;
        end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger minute_resolution_guarded before insert or update or delete on minute_resolution
    for each row execute function guard_minute_part('text');
create trigger minute_vote_guarded before insert or update or delete on minute_vote
    for each row execute function guard_minute_part('motion');
create trigger minute_confirmation_guarded before insert or update or delete on minute_confirmation
    for each row execute function guard_minute_part();

create function guard_minute_vote_name() returns trigger language plpgsql as $$
declare
    vote uuid;
begin
    foreach vote in array case tg_op when 'INSERT' then array[new.vote_id] when 'DELETE' then array[old.vote_id]
            else array[old.vote_id, new.vote_id] end loop
        if minutes_are_confirmed((select e.minutes_id from minute_vote v join minute_entry e on e.id = v.entry_id
                where v.id = vote)) then
            perform refuse_permanent(tg_op, tg_table_name);
        end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger minute_vote_name_guarded before insert or update or delete on minute_vote_name
    for each row execute function guard_minute_vote_name();

create function guard_minute_comment() returns trigger language plpgsql as $$
declare
    answer constant text[] := array['resolved_at', 'resolved_by', 'resolution'];
begin
    if old.resolved_at is null and to_jsonb(new) - answer = to_jsonb(old) - answer then
        return new;
    end if;
    if not redacted_in_this_transaction(old.entry_id)
            or to_jsonb(new) - array['text', 'resolution'] <> to_jsonb(old) - array['text', 'resolution'] then
        perform refuse_permanent(tg_op, tg_table_name);
    end if;
    return new;
end
$$;
create trigger minute_comment_guarded before update on minute_comment
    for each row execute function guard_minute_comment();
create trigger minute_comment_is_kept before delete on minute_comment
    for each row execute function refuse_change();

create function guard_minute_erratum() returns trigger language plpgsql as $$
begin
    if not redacted_in_this_transaction(old.entry_id) or to_jsonb(new) - 'text' <> to_jsonb(old) - 'text' then
        perform refuse_permanent(tg_op, tg_table_name);
    end if;
    return new;
end
$$;
create trigger minute_erratum_guarded before update on minute_erratum
    for each row execute function guard_minute_erratum();
create trigger minute_erratum_is_kept before delete on minute_erratum
    for each row execute function refuse_change();

create function guard_minutes_copy() returns trigger language plpgsql as $$
begin
    if (new.minutes_id, new.stage, new.taken_at) is distinct from (old.minutes_id, old.stage, old.taken_at)
            or not exists (select from minute_entry e where e.minutes_id = old.minutes_id
                and redacted_in_this_transaction(e.id)) then
        perform refuse_permanent(tg_op, tg_table_name);
    end if;
    return new;
end
$$;
create trigger minutes_copy_guarded before update on minutes_copy
    for each row execute function guard_minutes_copy();
create trigger minutes_copy_is_kept before delete on minutes_copy
    for each row execute function refuse_change();

create trigger minute_redaction_is_permanent before update or delete on minute_redaction
    for each row execute function refuse_change();

create trigger minutes_never_emptied before truncate on minutes
    for each statement execute function refuse_change();
create trigger minute_entry_never_emptied before truncate on minute_entry
    for each statement execute function refuse_change();
create trigger minute_resolution_never_emptied before truncate on minute_resolution
    for each statement execute function refuse_change();
create trigger minute_vote_never_emptied before truncate on minute_vote
    for each statement execute function refuse_change();
create trigger minute_vote_name_never_emptied before truncate on minute_vote_name
    for each statement execute function refuse_change();
create trigger minute_confirmation_never_emptied before truncate on minute_confirmation
    for each statement execute function refuse_change();
create trigger minute_comment_never_emptied before truncate on minute_comment
    for each statement execute function refuse_change();
create trigger minute_erratum_never_emptied before truncate on minute_erratum
    for each statement execute function refuse_change();
create trigger minute_redaction_never_emptied before truncate on minute_redaction
    for each statement execute function refuse_change();
create trigger minutes_copy_never_emptied before truncate on minutes_copy
    for each statement execute function refuse_change();
