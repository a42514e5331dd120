-- Agendas that are published ahead of time, and declarations of those who are not on record.

alter table agenda_publication
    -- When its instant was set ahead of time.
    add column scheduled_at timestamptz,
    add check (scheduled_at < visible_from);

-- What was taken back before its instant, which nobody saw.
create table agenda_recall (
    publication_id   uuid primary key,
    meeting_id       uuid not null references meeting,
    number           integer not null check (number >= 0),
    visible_from     timestamptz not null,
    recalled_at      timestamptz not null,
    recalled_by      uuid,
    recalled_by_name text not null check (recalled_by_name <> ''),
    check (recalled_at < visible_from)
);
create index agenda_recall_by_meeting on agenda_recall (meeting_id, number);
create trigger agenda_recall_is_permanent before update or delete on agenda_recall
    for each row execute function refuse_change();
create trigger agenda_recall_is_never_emptied before truncate on agenda_recall
    for each statement execute function refuse_change();

create function keep_agenda_publication() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from agenda_recall r
            where r.publication_id = old.id and r.meeting_id = old.meeting_id and r.visible_from = old.visible_from) then
        return old;
    end if;
    raise exception 'What was published stays' using errcode = 'integrity_constraint_violation';
end
$$;
drop trigger agenda_publication_is_permanent on agenda_publication;
create trigger agenda_publication_is_permanent before update or delete on agenda_publication
    for each row execute function keep_agenda_publication();

-- What was published keeps its number, and is withdrawn, never removed. What was taken back in time is a draft again.
create or replace function keep_published_agenda() returns trigger language plpgsql as $$
declare
    item uuid;
begin
    if old.visible_from is null then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and num_nonnulls(new.visible_from, new.publication, new.number, old.withdrawn_at) = 0 then
        item := coalesce(to_jsonb(old) ->> 'item_id', old.id::text);
        if exists (select from agenda_recall r
                     join agenda_publication p on p.id = r.publication_id
                     join agenda_item i on i.meeting_id = r.meeting_id
                    where i.id = item and p.number = old.publication and r.visible_from = old.visible_from) then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' or new.visible_from is distinct from old.visible_from
            or new.publication is distinct from old.publication or new.number is distinct from old.number
            or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
        raise exception 'What was published on an agenda stays'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

-- Who sits on a board is not on record, so that those who declare an interest there are known by name alone.
alter table declared_interest
    alter column member_id drop not null,
    add column declarer text check (declarer <> '' and length(declarer) <= 100),
    add check (num_nonnulls(member_id, declarer) = 1);
-- A member announces an interest of his or her own.
alter table member_notice_interest
    add column declarer text check (declarer is null);
