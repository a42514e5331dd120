-- The scorecards that are brought in from paper. Their words are ours, their figures those of the source; the frozen copies
-- are made by the application. One release to come is there for the demonstration only.

insert into scorecard (id, slug, title, plan_id, round_id, source)
select gen_random_uuid(), r.slug, s.title, r.plan_id, r.id, r.source
  from (values
    ('2021-22-q3', 'Scorecard 2021/22, third quarter'),
    ('2014-15-q3', 'Figures of the plan 2014/15, third quarter'),
    ('2021-22-q4', 'Scorecard 2021/22, fourth quarter (part of the demonstration)')) as s (slug, title)
  join collection_round r on r.slug = s.slug;

insert into scorecard_edition (id, scorecard_id, number, summary, companion, visible_from)
select gen_random_uuid(), s.id, 1, e.summary, e.companion, cast(e.visible_from as timestamptz)
  from (values
    ('2021-22-q3', '2022-02-22 00:00 Europe/London',
        'Residential burglary is [[burglary-residential: change since 2019/20]] than in the same months of 2019/20, but knife crime is [[knife-crime: change since 2019/20]] and serious youth violence [[serious-youth-violence: change since 2019/20]]; 999 and 101 calls wait longer than a year before.',
        'What the report beside it says, in our words:
Homicide fell by 12% in 2021 against the year ending June 2019.
Knife crime rose by 23% against the year ending June 2019.
Serious youth violence rose by almost 20% on the same period in 2019/20.'),
    ('2014-15-q3', '2015-02-03 00:00 Europe/London',
        'Recorded crime is slightly higher than a year before; burglary and robbery are lower, and violence in public places is higher.',
        null),
    ('2021-22-q4', null, null, null)) as e (slug, visible_from, summary, companion)
  join scorecard s on s.slug = e.slug;

insert into scorecard_sentence (edition_id, section_id, text)
select e.id, p.id, t.text
  from (values
    ('rebuilding-community-policing', 'There are [[officers-strength]] police officers; the plan wants more than 8,000.'),
    ('increased-confidence', '[[calls-999-in-time]] of 999 calls and [[calls-101-in-time]] of 101 calls are answered in time, against a promise of 90% for both.'),
    ('reducing-violence', 'Homicide, knife crime, serious youth violence and gun crime are all above the same months of 2019/20. Young people in hospital after an assault with a sharp object are fewer.'))
       as t (section, text)
  join scorecard s on s.slug = '2021-22-q3'
  join scorecard_edition e on e.scorecard_id = s.id
  join plan_section p on p.plan_id = s.plan_id and p.slug = t.section;

insert into scorecard_date (id, scorecard_id, release_on, announced_at, announced_by, announced_name)
select gen_random_uuid(), s.id, date '2022-05-24', timestamptz '2022-03-01 09:00+00', a.id, a.name
  from scorecard s, account a
 where s.slug = '2021-22-q4' and a.email = 'approver@demonstration.example';

insert into scorecard_laid (agenda_item_id, scorecard_id)
select i.id, s.id
  from (values
    ('panel-2022-03-14', 9, '2021-22-q3'),
    ('spcb-2022-02-22', 1, '2021-22-q3'),
    ('spcb-2015-02-03', 1, '2014-15-q3')) as l (meeting, item, slug)
  join meeting m on m.reference = l.meeting
  join agenda_item i on i.meeting_id = m.id and i.number = l.item
  join scorecard s on s.slug = l.slug;
