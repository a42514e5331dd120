-- The decisions of April 2018 to March 2019, and the four of 2022. Subjects are in short words; names of private people
-- that stand in some are left out. A withheld decision tells the subject that its source printed for all to read.
insert into decision (id, printed, year, number, suffix, status, title, told, made_on, classification, source, note)
select gen_random_uuid(), d.printed, d.year, d.number, d.suffix, 'DRAFT', d.title,
       case when d.classification <> 'PUBLIC' then d.title end, cast(d.made_on as date), d.classification,
       'The list of decisions in the commissioner’s annual report 2018/19', d.note
  from (values
    ('004A-2018', 2018, 4, 'A', 'Facilities management: supply of building services', '2018-04-03', 'COMMERCIALLY_CONFIDENTIAL', cast(null as text)),
    ('008-2018', 2018, 8, '', 'Treasury management strategy 2018/19', '2018-04-10', 'PUBLIC', null),
    ('011-2018', 2018, 11, '', 'Support services for victims of crime', '2018-05-01', 'PUBLIC', null),
    ('010-2018', 2018, 10, '', 'Steelhouse Lane police station: change to paper 015-2013', '2018-05-01', 'PUBLIC', null),
    ('014-2018', 2018, 14, '', 'Police services at Birmingham Airport', '2018-06-13', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('012-2018', 2018, 12, '', 'Seized money for work that reduces crime', '2018-06-13', 'PUBLIC', null),
    ('015-2018', 2018, 15, '', 'Financial assistance under Home Office circular 43/2001', '2018-06-14', 'COMMERCIALLY_CONFIDENTIAL', 'The list calls this decision commercial confidential.'),
    ('013-2018', 2018, 13, '', 'Data protection officer and information management policy', '2018-06-22', 'PUBLIC', 'The list prints 013 2018 as well, without the hyphen.'),
    ('017-2018', 2018, 17, '', 'Managed print services', '2018-07-09', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('016-2018', 2018, 16, '', 'Maintenance of mobile devices and their equipment', '2018-07-09', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('018-2018', 2018, 18, '', 'Respirators and breathing apparatus: framework', '2018-07-17', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('019-2019', 2018, 19, '', 'Financial assistance under Home Office circular 43/2001', '2018-07-27', 'CONFIDENTIAL', 'The list prints 019-2019. The decision was made in July 2018, between 018-2018 and 020-2018, so it is filed as 019-2018.'),
    ('020-2018', 2018, 20, '', 'Tasers and their equipment', '2018-08-07', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('021-2018', 2018, 21, '', 'Pension forfeiture', '2018-08-10', 'PUBLIC', null),
    ('025-2018', 2018, 25, '', 'Tasers and their equipment', '2018-09-19', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('023-2018', 2018, 23, '', 'Site for logistics', '2018-09-21', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('024-2018', 2018, 24, '', 'Revised office policies 2018', '2018-09-26', 'PUBLIC', null),
    ('022-2018', 2018, 22, '', 'Services for victims', '2018-10-05', 'PUBLIC', null),
    ('026-2018', 2018, 26, '', 'Winchcombe Road sector base: garage on the site', '2018-10-17', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('027-2018', 2018, 27, '', 'Sale of property', '2018-11-27', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('028-2018', 2018, 28, '', 'More revised office policies', '2018-12-11', 'PUBLIC', null),
    ('030-2018', 2018, 30, '', 'Mobile telephones: lines, calls and handsets', '2018-12-13', 'COMMERCIALLY_CONFIDENTIAL', null),
    ('001-2019', 2019, 1, '', 'Annual report 2018', '2019-01-14', 'PUBLIC', null),
    ('003-2019', 2019, 3, '', 'Pension forfeiture', '2019-01-15', 'PUBLIC', null),
    ('002-2019', 2019, 2, '', 'Pension forfeiture', '2019-01-15', 'PUBLIC', null),
    ('004-2019', 2019, 4, '', 'Revenue budget and precept 2019/20; capital programme 2019/20 to 2022/23', '2019-02-08', 'PUBLIC', null),
    ('005-2019', 2019, 5, '', 'Lease of offices and car parking', '2019-02-13', 'CONFIDENTIAL', null),
    ('006-2019', 2019, 6, '', 'External grants 2019/20', '2019-02-13', 'PUBLIC', null),
    ('007-2019', 2019, 7, '', 'Licences and support renewed', '2019-03-08', 'COMMERCIALLY_CONFIDENTIAL', null)) d (printed, year, number, suffix, title, made_on, classification, note);

-- Paper 015-2013 is older than the register held here.
insert into decision_relation (decision_id, position, kind, year, number, suffix)
select id, 0, 'AMENDS', 2013, 15, '' from decision where reference = '010-2018';

update decision set status = 'PUBLISHED', visible_from = cast(made_on || ' 00:00 Europe/London' as timestamptz);

insert into decision (id, printed, year, number, suffix, status, title, told, summary, classification, visible_from, source, note)
select gen_random_uuid(), d.printed, d.year, d.number, d.suffix, 'PUBLISHED', d.title,
       case when d.classification <> 'PUBLIC' then d.title end, d.summary, d.classification,
       timestamptz '2022-03-04 00:00 Europe/London',
       'The list of key decisions in the pack for the panel’s meeting of 14 March 2022',
       'The list gives no date. The decision was published by 4 March 2022.'
  from (values
    ('006-2022', 2022, 6, '', 'New eastern custody site: demolition and remediation', 'Works at the former site of Covrad Heat Transfer in Sir Henry Parkes Road, Canley, Coventry.', 'PUBLIC'),
    ('001-2022', 2022, 1, '', 'Work on CBRN', null, 'CONFIDENTIAL'),
    ('004 2022', 2022, 4, '', 'Revenue budget and precept 2022/23', 'With the capital programme for 2022/23 to 2025/26 and the medium-term financial plan to 2026/27.', 'PUBLIC'),
    ('002 – 2022', 2022, 2, '', 'Pension forfeiture', 'About the pension of a former police officer.', 'PUBLIC')) d (printed, year, number, suffix, title, summary, classification);

-- The list laid before the panel in March 2022, in its order and under its printed heading.
insert into decision_list (id, meeting, agenda_item_id, item_number, heading, frozen_at, source)
select gen_random_uuid(), m.reference, a.id, a.number, 'Police and Crime Commissioner Key Decisions: December 2021 – 4 March 2022',
       timestamptz '2022-03-04 00:00 Europe/London', 'The pack for this meeting'
  from meeting m join agenda_item a on a.meeting_id = m.id and a.number = 10
 where m.reference = 'panel-2022-03-14';
insert into decision_list_entry (list_id, position, decision_id, printed, title, made_on, classification)
select l.id, p.position, d.id, d.printed, d.title, d.made_on, d.classification
  from decision_list l
 cross join (values (1, '006-2022'), (2, '001-2022'), (3, '004-2022'), (4, '002-2022')) p (position, reference)
  join public_decision d on d.reference = p.reference;
