-- The bodies and meetings that five published documents name. What they do not say stays null.

insert into body (slug, run_by, successor, clear_days, exempt_papers) values
    ('agb', 'OPCC', null, null, false),
    ('spcb', 'OPCC', 'agb', null, false);
insert into body_name (body, name) values
    ('agb', 'Accountability and Governance Board'),
    ('spcb', 'Strategic Policing and Crime Board');

insert into meeting (id, reference, body, status, held_on, starts_at, ended_at, venue, address, livestream,
        contact_name, contact_email, contact_telephone, question_days, question_askers,
        agenda_source, visible_from, source, note) values
    (gen_random_uuid(), 'panel-2013-09-30', 'panel', 'HELD', '2013-09-30', null, null, null, null, null,
        null, null, null, null, null, null, '2022-03-04 00:00 Europe/London',
        'The list of background papers in the panel’s report on complaint handling of March 2022',
        'The report names minutes of this meeting. They are not held here.'),
    (gen_random_uuid(), 'panel-2015-01-19', 'panel', 'HELD', '2015-01-19', null, null, null, null, null,
        null, null, null, null, null, null, '2022-03-04 00:00 Europe/London',
        'The list of background papers in the panel’s report on complaint handling of March 2022',
        'The report names minutes of this meeting. They are not held here.'),
    (gen_random_uuid(), 'spcb-2015-02-03', 'spcb', 'SCHEDULED', '2015-02-03', null, null, null, null, null,
        null, null, null, null, null, 'IN_PART', '2015-02-03 00:00 Europe/London',
        'The report on milestones that was written for this meeting', null),
    (gen_random_uuid(), 'panel-2021-10-18', 'panel', 'HELD', '2021-10-18', null, null, null, null, null,
        null, null, null, null, null, null, '2022-03-04 00:00 Europe/London',
        'Minute 614 of 29 November 2021',
        'The minutes of this meeting were confirmed on 29 November 2021. Their text is not held here.'),
    (gen_random_uuid(), 'panel-2021-11-29', 'panel', 'HELD', '2021-11-29', '14:00', '15:30',
        'Wolverhampton Civic Centre', null, null,
        null, null, null, null, null, 'MINUTES', '2022-03-04 00:00 Europe/London',
        'The draft minutes in the pack for 14 March 2022', null),
    (gen_random_uuid(), 'spcb-2021-12-21', 'spcb', 'HELD', '2021-12-21', null, null, null, null, null,
        null, null, null, null, null, 'IN_PART', '2022-03-04 00:00 Europe/London',
        'The board’s report on community policing in the panel’s pack for 14 March 2022', null),
    (gen_random_uuid(), 'panel-2022-01-31', 'panel', 'HELD', '2022-01-31', '14:00', '16:15',
        'Sandwell Council Chamber', null, null,
        null, null, null, null, null, 'MINUTES', '2022-03-04 00:00 Europe/London',
        'The draft minutes in the pack for 14 March 2022', null),
    (gen_random_uuid(), 'spcb-2022-02-22', 'spcb', 'SCHEDULED', '2022-02-22', null, null, null, null, null,
        null, null, null, null, null, 'IN_PART', '2022-02-22 00:00 Europe/London',
        'The scorecard that was written for this meeting', null),
    (gen_random_uuid(), 'panel-2022-03-14', 'panel', 'SCHEDULED', '2022-03-14', '13:30', null,
        'Sandwell Council Chamber', 'Freeth Street, Oldbury, B69 3DB', 'https://civico.net/sandwell',
        'Sarah Fradgley', 'wmpcp@birmingham.gov.uk', '0121 303 1727', 4,
        'Anyone who lives, works or studies in the West Midlands can ask about what the panel does and is responsible for. Police officers and police staff cannot.',
        'PRINTED', '2022-03-04 00:00 Europe/London',
        'The agenda in the pack for this meeting', null),
    (gen_random_uuid(), 'agb-2024-11-26', 'agb', 'SCHEDULED', '2024-11-26', null, null, null, null, null,
        null, null, null, null, null, 'IN_PART', '2024-11-18 00:00 Europe/London',
        'The report on community policing that was written for this meeting', null);

-- The agenda of 14 March 2022, as printed.
insert into agenda_item (id, meeting_id, position, number, starts_at, standing, report_of, ask, note)
select gen_random_uuid(), m.id, i.number, i.number, cast(i.starts_at as time), i.standing, i.report_of, i.ask, i.note
  from meeting m, (values
    (1, '13:30', true, null,
        'The whole meeting is filmed and shown online, except for confidential or exempt items. Press and public may record it too.',
        null),
    (2, null, true, null, null, null),
    (3, null, true, null,
        'Note that Councillor Bob Piper takes the place of Councillor Carmicheal for Sandwell until the end of the 2021/22 municipal year.',
        null),
    (4, null, true, null,
        'Members declare any interest, financial or other, in what is on the agenda. A member with a financial interest takes no part in the item without a dispensation.',
        null),
    (5, '13:35', true, null, 'Hear the questions that members of the public sent in beforehand.', null),
    (6, '13:50', true, null, 'Confirm two sets of minutes and note the action tracker.', null),
    (7, '13:55', false, null, 'Hear from the Chief Constable, whom the panel invited.', null),
    (8, '14:30', false, 'Police and Crime Commissioner',
        'Consider the progress made towards the community policing objectives of the Police and Crime Plan 2021 to 2025.', null),
    (9, '15:00', false, 'Police and Crime Commissioner',
        'Consider the plan’s key performance indicators and the quarterly statement on the national policing priorities.', null),
    (10, '15:30', false, null,
        'Hear what the commissioner has been doing, and note the recent key decision.',
        'The agenda marks no paper for this item, but the pack holds a list of key decisions.'),
    (11, '15:40', false, 'Police and Crime Commissioner', null, null),
    (12, '15:45', false, 'Panel Lead Officer', null, null),
    (13, '15:50', false, 'Panel Lead Officer', null, null),
    (14, '15:55', true, null,
        'Take any business that the chair considers urgent, for special circumstances that must be stated.', null)
  ) i (number, starts_at, standing, report_of, ask, note)
 where m.reference = 'panel-2022-03-14';

-- The headings of two sets of minutes; the agendas themselves are not held.
insert into agenda_item (id, meeting_id, position, minute_number, standing)
select gen_random_uuid(), m.id, i.minute - 610, i.minute, i.standing
  from meeting m, (values (611, true), (612, true), (613, true), (614, true), (615, true), (616, false), (617, false),
    (618, false), (619, false), (620, false), (621, false), (622, true)) i (minute, standing)
 where m.reference = 'panel-2021-11-29';
update agenda_item set note = 'The minutes head this 2021/22. The report was that of April 2020 to March 2021.'
 where minute_number = 618;
insert into agenda_item (id, meeting_id, position, minute_number, standing)
select gen_random_uuid(), m.id, i.minute - 622, i.minute, i.standing
  from meeting m, (values (623, true), (624, true), (625, true), (626, true), (627, true), (628, true), (629, false),
    (630, false), (631, false), (632, true)) i (minute, standing)
 where m.reference = 'panel-2022-01-31';

-- Items of which nothing is known but the report that was written for them.
insert into agenda_item (id, meeting_id, position, standing, report_of)
select gen_random_uuid(), m.id, 1, false, i.report_of
  from meeting m
  join (values ('spcb-2015-02-03', null), ('spcb-2021-12-21', 'West Midlands Police'),
    ('spcb-2022-02-22', 'West Midlands Police and the commissioner’s chief finance officer'),
    ('agb-2024-11-26', 'West Midlands Police')) i (reference, report_of) on i.reference = m.reference;

insert into agenda_topic (item_id, position, topic)
select a.id, t.position, t.topic
  from (values
    ('panel-2022-03-14', 1, 0, 'Recording and webcasting'),
    ('panel-2022-03-14', 2, 0, 'Apologies'),
    ('panel-2022-03-14', 3, 0, 'Panel membership'),
    ('panel-2022-03-14', 4, 0, 'Declarations of interest'),
    ('panel-2022-03-14', 5, 0, 'Public question time'),
    ('panel-2022-03-14', 6, 0, 'Minutes and action tracker'),
    ('panel-2022-03-14', 7, 0, 'Sir David Thompson, Chief Constable of West Midlands Police'),
    ('panel-2022-03-14', 8, 0, 'Rebuilding neighbourhood policing'),
    ('panel-2022-03-14', 9, 0, 'National policing priorities and the Police and Crime Plan scorecard'),
    ('panel-2022-03-14', 10, 0, 'Commissioner’s update and key decisions'),
    ('panel-2022-03-14', 11, 0, 'Recruitment of the Chief Constable'),
    ('panel-2022-03-14', 12, 0, 'Panel budget 2022/23 and spending 2021/22'),
    ('panel-2022-03-14', 13, 0, 'Annual report on complaint handling'),
    ('panel-2022-03-14', 14, 0, 'Meeting dates 2022/23'),
    ('panel-2022-03-14', 14, 1, 'Urgent business'),
    ('panel-2021-11-29', 1, 0, 'Recording'),
    ('panel-2021-11-29', 2, 0, 'Apologies'),
    ('panel-2021-11-29', 3, 0, 'Declarations of interest'),
    ('panel-2021-11-29', 4, 0, 'Minutes of the last meeting'),
    ('panel-2021-11-29', 5, 0, 'Public question time'),
    ('panel-2021-11-29', 6, 0, 'Panel membership: independent member'),
    ('panel-2021-11-29', 7, 0, 'Inquiry into public confidence in policing: update and next steps'),
    ('panel-2021-11-29', 8, 0, 'Commissioner’s annual report'),
    ('panel-2021-11-29', 9, 0, 'Commissioner’s key decisions and update'),
    ('panel-2021-11-29', 10, 0, 'Measuring performance: Police and Crime Plan and national measures'),
    ('panel-2021-11-29', 11, 0, 'Estate strategy update'),
    ('panel-2021-11-29', 12, 0, 'Panel work programme 2021/22'),
    ('panel-2022-01-31', 1, 0, 'Recording'),
    ('panel-2022-01-31', 2, 0, 'Apologies'),
    ('panel-2022-01-31', 3, 0, 'Panel membership'),
    ('panel-2022-01-31', 4, 0, 'Declarations of interest'),
    ('panel-2022-01-31', 5, 0, 'Minutes'),
    ('panel-2022-01-31', 6, 0, 'Public question time'),
    ('panel-2022-01-31', 7, 0, 'Councillor Nicky Brennan, West Midlands Victims’ Commissioner'),
    ('panel-2022-01-31', 8, 0, 'Commissioner’s revenue budget, capital programme and proposed precept for 2022/23'),
    ('panel-2022-01-31', 9, 0, 'Commissioner’s update'),
    ('panel-2022-01-31', 10, 0, 'Panel work programme 2021/22'),
    ('spcb-2015-02-03', 1, 0, 'Milestones and deliverables of the Police and Crime Plan, 2014/15'),
    ('spcb-2021-12-21', 1, 0, 'Community policing'),
    ('spcb-2022-02-22', 1, 0, 'National policing priorities and the Police and Crime Plan scorecard'),
    ('agb-2024-11-26', 1, 0, 'Community policing')
  ) t (reference, item, position, topic)
  join meeting m on m.reference = t.reference
  join agenda_item a on a.meeting_id = m.id and a.position = t.item;

insert into agenda_paper (id, item_id, position, title, status, note)
select gen_random_uuid(), a.id, p.position, p.title, p.status, p.note
  from (values
    ('panel-2022-03-14', 6, 1, 'Minutes of 29 November 2021', 'ATTACHED',
        'The agenda prints the date as 29 November 2022, a misprint.'),
    ('panel-2022-03-14', 6, 2, 'Minutes of 31 January 2022', 'ATTACHED', null),
    ('panel-2022-03-14', 6, 3, 'Action tracker', 'ATTACHED', null),
    ('panel-2022-03-14', 8, 1, 'Report on rebuilding neighbourhood policing', 'ATTACHED', null),
    ('panel-2022-03-14', 9, 1, 'Report with the scorecard and the statement', 'ATTACHED', null),
    ('panel-2022-03-14', 11, 1, 'Recruitment plan', 'ATTACHED', null),
    ('panel-2022-03-14', 12, 1, 'Budget report', 'ATTACHED', null),
    ('panel-2022-03-14', 13, 1, 'Annual report', 'TO_FOLLOW', null),
    ('panel-2022-03-14', 14, 1, 'Meeting dates', 'TO_FOLLOW', null),
    ('spcb-2015-02-03', 1, 1, 'Report on milestones and deliverables', null, null),
    ('spcb-2021-12-21', 1, 1, 'Report on community policing', null, null),
    ('spcb-2022-02-22', 1, 1, 'Report with the scorecard and the statement', null, null),
    ('agb-2024-11-26', 1, 1, 'Report on community policing', null, null)
  ) p (reference, item, position, title, status, note)
  join meeting m on m.reference = p.reference
  join agenda_item a on a.meeting_id = m.id and a.position = p.item;

-- Councillor Khan stands in two lists of 31 January 2022.
insert into attendance (meeting_id, member_id, entry)
select m.id, p.id, e.entry
  from (values
    ('panel-2021-11-29', 'PRESENT', 'paul-bradley mick-brown yvonne-clements jasbir-jaspal abdul-khan kristina-murphy waheed-rasab suky-samra lionel-walker'),
    ('panel-2021-11-29', 'APOLOGIES', 'jones daniel-gibbin saima-suleman'),
    ('panel-2022-01-31', 'PRESENT', 'alex-aitken paul-bradley yvonne-clements daniel-gibbin jasbir-jaspal abdul-khan kristina-murphy waheed-rasab zee-russell suky-samra kindy-sandhu saima-suleman lionel-walker'),
    ('panel-2022-01-31', 'APOLOGIES', 'carmicheal jones shaeen abdul-khan')
  ) e (reference, entry, slugs)
  join meeting m on m.reference = e.reference
  join member p on p.slug = any (string_to_array(e.slugs, ' '));

insert into also_present (meeting_id, position, name, role, organisation, apologies)
select m.id, o.position, o.name, o.role, o.organisation, o.apologies
  from (values
    ('panel-2021-11-29', 1, 'Simon Foster', 'West Midlands Police and Crime Commissioner', null, false),
    ('panel-2021-11-29', 2, 'Jonathan Jardine', 'Chief Executive', 'Office of the Police and Crime Commissioner', false),
    ('panel-2021-11-29', 3, 'Mark Kenyon', 'Chief Finance Officer', 'Office of the Police and Crime Commissioner', false),
    ('panel-2021-11-29', 4, 'Richard Costello', 'Head of Communications', 'Office of the Police and Crime Commissioner', false),
    ('panel-2021-11-29', 5, 'Christian Scade', 'Interim Head of Scrutiny and Committee Services', 'Birmingham City Council', false),
    ('panel-2021-11-29', 6, 'Sarah Fradgley', 'Panel Scrutiny Officer', 'Birmingham City Council', false),
    ('panel-2021-11-29', 7, 'Kevin O’Keefe', 'Panel Lead Officer', null, true),
    ('panel-2022-01-31', 1, 'Simon Foster', 'West Midlands Police and Crime Commissioner', null, false),
    ('panel-2022-01-31', 2, 'Cllr Nicky Brennan', 'West Midlands Victims’ Commissioner', null, false),
    ('panel-2022-01-31', 3, 'Jonathan Jardine', 'Chief Executive', 'Office of the Police and Crime Commissioner', false),
    ('panel-2022-01-31', 4, 'Mark Kenyon', 'Chief Finance Officer', 'Office of the Police and Crime Commissioner', false),
    ('panel-2022-01-31', 5, 'Sarah Fradgley', 'Panel Scrutiny Officer', 'Birmingham City Council', false),
    ('panel-2022-01-31', 6, 'Christian Scade', 'Interim Head of Scrutiny and Committee Services', 'Birmingham City Council', false),
    ('panel-2022-01-31', 7, 'Kevin O’Keefe', 'Panel Lead Officer', null, true)
  ) o (reference, position, name, role, organisation, apologies)
  join meeting m on m.reference = o.reference;
