-- Who did what, when and why. Rows are added and never altered.
create table audit_entry (
    id                bigint generated always as identity primary key,
    happened_at       timestamptz not null,
    person_id         uuid,
    person_name       text not null check (person_name <> ''),
    act               text not null check (act <> ''),
    subject_kind      text not null check (subject_kind <> ''),
    subject_reference text not null check (subject_reference <> ''),
    subject_title     text not null,
    value_before      jsonb not null default '{}',
    value_after       jsonb not null default '{}',
    reason            text
);
create index audit_entry_happened_at on audit_entry (happened_at desc, id desc);
create index audit_entry_subject on audit_entry (subject_kind, subject_reference);
create index audit_entry_person on audit_entry (person_id);

-- Serves every table whose rows are part of the permanent record.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: its rows are permanent', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_entry_is_permanent before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
