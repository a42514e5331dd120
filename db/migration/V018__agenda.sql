-- Preparing meetings: how they were moved, what is on their agenda, and the papers that are published with it.

alter table meeting
    -- Published is an agenda, not a meeting: see agenda_publication.
    drop column published_at,
    add column expected_end   time,
    -- The agenda is changed and locked by itself, apart from the meeting and who was there.
    add column agenda_version integer not null default 0,
    add column agenda_changes integer not null default 0,
    add check (starts_at < expected_end);

-- What the meeting was before each change.
create table meeting_change (
    meeting_id        uuid not null references meeting,
    position          integer not null check (position > 0),
    kind              text not null check (kind in ('MOVED', 'POSTPONED', 'CANCELLED')),
    reason            text not null check (reason <> ''),
    held_on           date not null,
    starts_at         time,
    venue             text check (venue <> ''),
    changed_at        timestamptz not null,
    changed_by        uuid,
    primary key (meeting_id, position)
);

-- Number 0 is the agenda, every later one a supplement to it. Null where the sources do not say when or by whom.
create table agenda_publication (
    id                uuid primary key,
    meeting_id        uuid not null references meeting,
    number            integer not null check (number >= 0),
    visible_from      timestamptz not null,
    published_at      timestamptz,
    published_by      uuid,
    published_by_name text check (published_by_name <> ''),
    adds              text check (adds <> ''),
    -- Why it came after the last lawful day.
    late_reason       text check (late_reason <> ''),
    note              text check (note <> ''),
    unique (meeting_id, number),
    check (published_at <= visible_from),
    check (number = 0 or adds is not null)
);
create index agenda_publication_by_instant on agenda_publication (visible_from);

-- What is withheld is exempt under Part 1 of Schedule 12A to the Local Government Act 1972, or confidential under
-- section 100A(3) of that Act.
alter table agenda_item
    drop constraint agenda_item_meeting_id_position_key,
    add unique (meeting_id, position) deferrable initially deferred,
    add column version            integer not null default 0,
    add column presenter          text check (presenter <> ''),
    add column duration           integer check (duration between 1 and 600),
    add column publication        integer,
    -- Null while it is a draft.
    add column visible_from       timestamptz,
    add column circumstances      text check (circumstances <> ''),
    add column carried_from       uuid references agenda_item on delete set null,
    add column withdrawn_at       timestamptz,
    add column withdrawn_because  text check (withdrawn_because <> ''),
    add column withheld           text check (withheld in ('EXEMPT', 'CONFIDENTIAL')),
    add column exempt_paragraphs  integer[] not null default '{}' check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    add column withheld_because   text check (withheld_because <> ''),
    add column withheld_by        text check (withheld_by <> ''),
    add column review_on          date,
    add column title_withheld     boolean not null default false,
    add foreign key (meeting_id, publication) references agenda_publication (meeting_id, number)
        deferrable initially deferred,
    add check ((withdrawn_at is null) = (withdrawn_because is null)),
    add check (withdrawn_at is null or publication is not null),
    add check (withheld is null and exempt_paragraphs = '{}' and withheld_because is null and withheld_by is null
            and review_on is null and not title_withheld
        or withheld is not null and withheld_because is not null and withheld_by is not null
            and review_on is not null and (withheld = 'EXEMPT') = (exempt_paragraphs <> '{}'));
create index agenda_item_by_meeting on agenda_item (meeting_id, visible_from);
create index agenda_item_carried on agenda_item (carried_from);

alter table agenda_paper
    drop constraint agenda_paper_item_id_position_key,
    add unique (item_id, position) deferrable initially deferred,
    add column version            integer not null default 0,
    -- With the item's, the number under which readers cite it.
    add column number             integer check (number > 0),
    add column kind               text check (kind in ('REPORT', 'APPENDIX', 'MINUTES', 'PRESENTATION', 'LETTER')),
    add column report_of          text check (report_of <> ''),
    add column author             text check (author <> ''),
    add column author_title       text check (author_title <> ''),
    add column purpose            text check (purpose <> ''),
    -- One to a line.
    add column recommendations    text check (recommendations <> ''),
    add column financial          text check (financial <> ''),
    add column legal              text check (legal <> ''),
    add column equality           text check (equality <> ''),
    add column risk               text check (risk <> ''),
    add column other_implications text check (other_implications <> ''),
    -- One to a line.
    add column background         text check (background <> ''),
    -- Markdown.
    add column content            text check (content <> ''),
    add column publication        integer,
    add column visible_from       timestamptz,
    -- The paper to follow that it is.
    add column replaces           uuid unique references agenda_paper on delete set null,
    -- The withheld paper of which it is the public version.
    add column public_version_of  uuid references agenda_paper on delete set null,
    add column withdrawn_at       timestamptz,
    add column withdrawn_because  text check (withdrawn_because <> ''),
    add column withheld           text check (withheld in ('EXEMPT', 'CONFIDENTIAL')),
    add column exempt_paragraphs  integer[] not null default '{}' check (exempt_paragraphs <@ array[1, 2, 3, 4, 5, 6, 7]),
    add column withheld_because   text check (withheld_because <> ''),
    add column withheld_by        text check (withheld_by <> ''),
    add column review_on          date,
    add column title_withheld     boolean not null default false,
    add unique (item_id, number),
    add check ((withdrawn_at is null) = (withdrawn_because is null)),
    add check (withdrawn_at is null or visible_from is not null),
    add check ((publication is null) = (visible_from is null)),
    add check (public_version_of is null or withheld is null),
    add check (withheld is null and exempt_paragraphs = '{}' and withheld_because is null and withheld_by is null
            and review_on is null and not title_withheld
        or withheld is not null and withheld_because is not null and withheld_by is not null
            and review_on is not null and (withheld = 'EXEMPT') = (exempt_paragraphs <> '{}'));
create index agenda_paper_public_version on agenda_paper (public_version_of);
create index agenda_paper_by_review on agenda_paper (review_on) where withheld is not null;
create index agenda_item_by_review on agenda_item (review_on) where withheld is not null;

-- In which order the files of a paper stand.
create table agenda_paper_file (
    paper_id          uuid not null references agenda_paper on delete cascade,
    position          integer not null check (position >= 0),
    document_id       uuid not null references document,
    primary key (paper_id, position)
);

-- What was put right after publication.
create table agenda_correction (
    id                uuid primary key,
    meeting_id        uuid not null references meeting,
    item_id           uuid not null references agenda_item,
    paper_id          uuid references agenda_paper,
    note              text not null check (note <> ''),
    corrected_at      timestamptz not null,
    corrected_by      uuid
);
create index agenda_correction_by_item on agenda_correction (item_id, corrected_at);

-- With what every agenda of a body begins.
create table standing_item (
    body              text not null references body,
    position          integer not null check (position >= 0),
    topic             text not null check (topic <> ''),
    ask               text check (ask <> ''),
    duration          integer check (duration between 1 and 600),
    primary key (body, position)
);
insert into standing_item (body, position, topic, ask, duration) values
    ('panel', 0, 'Notice of recording', 'Note that the meeting is filmed and shown online, except for confidential or exempt items, and that press and public may record it too.', 1),
    ('panel', 1, 'Apologies', 'Receive apologies, and note who comes in whose place.', 1),
    ('panel', 2, 'Panel membership', 'Note any changes.', 1),
    ('panel', 3, 'Declarations of interest', 'Declare any interest, pecuniary or other, in what is on the agenda.', 2),
    ('panel', 4, 'Public question time', 'Hear the questions that members of the public sent in beforehand.', 15),
    ('panel', 5, 'Minutes and action tracker', 'Confirm the minutes of the last meeting, and note the action tracker.', 5),
    ('panel', 6, 'Commissioner’s update and key decisions', 'Hear what the commissioner has been doing, and note the key decisions.', 10),
    ('panel', 7, 'Work programme', 'Agree what the panel looks at next.', 5),
    ('panel', 8, 'Date of the next meeting', null, 1),
    ('panel', 9, 'Urgent business', 'Take any business that the chair considers urgent, for special circumstances that must be stated.', 5);

-- The agendas on record were published before this portal kept them.
insert into agenda_publication (id, meeting_id, number, visible_from, published_at)
select gen_random_uuid(), m.id, 0, m.visible_from, null
  from meeting m where exists (select from agenda_item i where i.meeting_id = m.id);
update agenda_item i set publication = 0, visible_from = m.visible_from from meeting m where m.id = i.meeting_id;
update agenda_paper p set publication = 0, visible_from = i.visible_from, number = p.position
  from agenda_item i where i.id = p.item_id;

create trigger meeting_change_is_permanent before update or delete on meeting_change
    for each row execute function refuse_change();
create trigger meeting_change_is_never_emptied before truncate on meeting_change
    for each statement execute function refuse_change();
create trigger agenda_publication_is_permanent before update or delete on agenda_publication
    for each row execute function refuse_change();
create trigger agenda_publication_is_never_emptied before truncate on agenda_publication
    for each statement execute function refuse_change();
create trigger agenda_correction_is_permanent before update or delete on agenda_correction
    for each row execute function refuse_change();
create trigger agenda_correction_is_never_emptied before truncate on agenda_correction
    for each statement execute function refuse_change();

-- What was published keeps its number, and is withdrawn, never removed.
create function keep_published_agenda() returns trigger language plpgsql as $$
begin
    if old.visible_from is null then
        return coalesce(new, old);
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
create trigger agenda_item_stays before update or delete on agenda_item
    for each row execute function keep_published_agenda();
create trigger agenda_paper_stays before update or delete on agenda_paper
    for each row execute function keep_published_agenda();

-- What is published, as members and officers read it, from the instant in visible_from on. A withheld item withholds its
-- papers, but for their public versions; what was withdrawn keeps its heading and its reason.
create view published_agenda_item as
select i.id, i.meeting_id, i.position, i.number, i.minute_number, i.standing, i.starts_at, i.duration, i.publication,
       i.visible_from, i.circumstances, i.withdrawn_at, i.withdrawn_because, i.withheld, i.exempt_paragraphs,
       i.withheld_because, i.withheld_by, i.review_on, i.title_withheld, i.carried_from,
       case when o.stands then i.ask end as ask, case when o.stands then i.report_of end as report_of,
       case when o.stands then i.presenter end as presenter, case when o.stands then i.note end as note
  from agenda_item i
 cross join lateral (select i.withdrawn_at is null as stands) o
 where i.visible_from is not null;

create view published_agenda_topic as
select t.item_id, t.position, t.topic
  from agenda_topic t join agenda_item i on i.id = t.item_id
 where i.visible_from is not null;

create view published_agenda_paper as
select p.id, p.item_id, p.position, p.number, p.status, p.publication, p.visible_from, p.replaces, p.withdrawn_at,
       p.withdrawn_because, w.withheld, w.exempt_paragraphs, w.withheld_because, w.withheld_by, w.review_on,
       w.title_withheld, p.public_version_of, p.title, p.kind, o.stands,
       case when o.stands then p.note end as note, case when o.stands then p.report_of end as report_of,
       case when o.stands then p.author end as author, case when o.stands then p.author_title end as author_title,
       case when o.stands then p.purpose end as purpose,
       case when o.stands then p.recommendations end as recommendations,
       case when o.stands then p.financial end as financial, case when o.stands then p.legal end as legal,
       case when o.stands then p.equality end as equality, case when o.stands then p.risk end as risk,
       case when o.stands then p.other_implications end as other_implications,
       case when o.stands then p.background end as background, case when o.stands then p.content end as content
  from agenda_paper p
  join agenda_item i on i.id = p.item_id
 cross join lateral (select p.withheld is null and i.withheld is not null and p.public_version_of is null as inherits) h
 cross join lateral (
       select case when h.inherits then i.withheld else p.withheld end as withheld,
              case when h.inherits then i.exempt_paragraphs else p.exempt_paragraphs end as exempt_paragraphs,
              case when h.inherits then i.withheld_because else p.withheld_because end as withheld_because,
              case when h.inherits then i.withheld_by else p.withheld_by end as withheld_by,
              case when h.inherits then i.review_on else p.review_on end as review_on,
              case when h.inherits then i.title_withheld else p.title_withheld end as title_withheld
       ) w
 cross join lateral (select p.withdrawn_at is null and i.withdrawn_at is null as stands) o
 where p.visible_from is not null;

-- The same as every reader may know it.
create view public_agenda_item as
select id, meeting_id, position, number, minute_number, standing, starts_at, duration, publication, visible_from,
       case when not title_withheld then circumstances end as circumstances, withdrawn_at, withdrawn_because, withheld,
       exempt_paragraphs, withheld_because, withheld_by, review_on, title_withheld,
       case when not title_withheld then carried_from end as carried_from,
       case when withheld is null then ask end as ask, case when withheld is null then report_of end as report_of,
       case when withheld is null then presenter end as presenter, case when withheld is null then note end as note
  from published_agenda_item;

create view public_agenda_topic as
select t.item_id, t.position, t.topic
  from published_agenda_topic t join agenda_item i on i.id = t.item_id
 where not i.title_withheld;

create view public_agenda_paper as
select id, item_id, position, number, status, publication, visible_from, replaces, withdrawn_at, withdrawn_because,
       withheld, exempt_paragraphs, withheld_because, withheld_by, review_on, title_withheld, public_version_of,
       case when not title_withheld then title end as title, case when not title_withheld then kind end as kind,
       stands and withheld is null as stands,
       case when withheld is null then note end as note, case when withheld is null then report_of end as report_of,
       case when withheld is null then author end as author,
       case when withheld is null then author_title end as author_title,
       case when withheld is null then purpose end as purpose,
       case when withheld is null then recommendations end as recommendations,
       case when withheld is null then financial end as financial, case when withheld is null then legal end as legal,
       case when withheld is null then equality end as equality, case when withheld is null then risk end as risk,
       case when withheld is null then other_implications end as other_implications,
       case when withheld is null then background end as background,
       case when withheld is null then content end as content
  from published_agenda_paper;

-- A note on what is withheld may tell what it is about.
create view public_agenda_correction as
select c.meeting_id, c.item_id, c.paper_id, c.note, c.corrected_at
  from agenda_correction c
  join public_agenda_item i on i.id = c.item_id
  left join public_agenda_paper p on p.id = c.paper_id
 where i.withheld is null and p.withheld is null;
