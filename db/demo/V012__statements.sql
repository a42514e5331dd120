-- The national statements of February 2022 (the force and the commissioner) and of about January 2023 (the commissioner only), in
-- our words, with their figures. The frozen copies are made by the application.

insert into measure (id, code, label, value_kind, unit, rate_base, statistic, flow_or_stock, decimals, direction, hard_min, hard_max, warn_change, note) values
    (gen_random_uuid(), 'homicides-year', 'Homicides in twelve months', 'COUNT', 'homicides', null, 'TOTAL', 'FLOW', 0, 'LOWER', 0, null, 25, null),
    (gen_random_uuid(), 'homicide-rate', 'Homicides per million people', 'RATE', 'homicides', 1000000, 'TOTAL', 'FLOW', 0, 'LOWER', 0, null, 25, null),
    (gen_random_uuid(), 'firearm-discharges', 'Firearm discharges', 'COUNT', 'discharges', null, 'TOTAL', 'FLOW', 0, 'LOWER', 0, null, 25, null),
    (gen_random_uuid(), 'drug-treatment-referrals', 'Referrals into drug treatment', 'COUNT', 'referrals', null, 'TOTAL', 'FLOW', 0, 'HIGHER', 0, null, 25, null),
    (gen_random_uuid(), 'county-lines-referrals', 'Referrals to the National Referral Mechanism that name county lines', 'COUNT', 'referrals', null, 'TOTAL', 'FLOW', 0, 'NEUTRAL', 0, null, 25, null),
    (gen_random_uuid(), 'burglary-year', 'Burglary in twelve months', 'COUNT', 'crimes', null, 'TOTAL', 'FLOW', 0, 'LOWER', 0, null, 25, null),
    (gen_random_uuid(), 'robbery-year', 'Robbery in twelve months', 'COUNT', 'crimes', null, 'TOTAL', 'FLOW', 0, 'LOWER', 0, null, 25, null),
    (gen_random_uuid(), 'vehicle-crime-since-baseline', 'Vehicle crime: change on the year ending June 2019', 'PERCENTAGE', null, null, 'INDEX', 'FLOW', 0, 'LOWER', -100, null, null, null),
    (gen_random_uuid(), 'theft-from-person-since-baseline', 'Theft from the person: change on the year ending June 2019', 'PERCENTAGE', null, null, 'INDEX', 'FLOW', 0, 'LOWER', -100, null, null, null),
    (gen_random_uuid(), 'text-survey-happy', 'People who answered a text message and were happy with the service', 'PERCENTAGE', null, null, 'SHARE', 'FLOW', 0, 'HIGHER', 0, 100, 25, 'One in ten of those who are asked answer. Victims at risk are not asked.'),
    (gen_random_uuid(), 'cyber-enabled-offences', 'Offences that are recorded as happening online', 'COUNT', 'offences', null, 'TOTAL', 'FLOW', 0, 'LOWER', 0, null, 25, null);

insert into series (id, measure_id, entity_id)
select gen_random_uuid(), m.id, e.id
  from measure m, measured_entity e
 where e.home and m.code in ('homicides-year', 'homicide-rate', 'firearm-discharges', 'drug-treatment-referrals', 'county-lines-referrals',
       'burglary-year', 'robbery-year', 'vehicle-crime-since-baseline', 'theft-from-person-since-baseline', 'text-survey-happy',
       'cyber-enabled-offences');

insert into observation (id, series_id, period_kind, starts_on, ends_on, period_label, revision, status, value, as_entered, note, source, revision_kind)
select gen_random_uuid(), s.id, o.kind, cast(o.starts_on as date), cast(o.ends_on as date), o.label, 1, 'VALUE', o.value, o.as_entered, o.note, d.source, 'INITIAL'
  from (values
    (1, 'homicides-year', 'CALENDAR_YEAR', '2021-01-01', '2021-12-31', 'January 2021 to December 2021', 46, '46', null),
    (1, 'homicides-year', 'YEAR_ENDING', '2018-07-01', '2019-06-30', 'year ending June 2019', 52, '52', null),
    (1, 'firearm-discharges', 'YEAR_ENDING', '2021-01-01', '2021-12-31', 'year ending December 2021', 147, '147', null),
    (1, 'firearm-discharges', 'YEAR_ENDING', '2018-07-01', '2019-06-30', 'baseline 12 months', 162, '162', null),
    (1, 'drug-treatment-referrals', 'CALENDAR_YEAR', '2021-01-01', '2021-12-31', 'the last calendar year', 1229, '1,229', null),
    (1, 'drug-treatment-referrals', 'CALENDAR_YEAR', '2020-01-01', '2020-12-31', 'the last calendar year', 1087, '1,087', null),
    (1, 'county-lines-referrals', 'CALENDAR_YEAR', '2021-01-01', '2021-12-31', 'January and December 2021', 124, '124', null),
    (1, 'burglary-year', 'UNSPECIFIED', null, null, 'the last statistics of the Home Office', 19018, '19,018', null),
    (1, 'burglary-year', 'YEAR_ENDING', '2018-07-01', '2019-06-30', 'year ending June 2019', 28675, '28,675', null),
    (1, 'robbery-year', 'UNSPECIFIED', null, null, 'the last full 12 months', 7509, '7,509', null),
    (1, 'robbery-year', 'YEAR_ENDING', '2018-07-01', '2019-06-30', 'year ending June 2019', 8945, '8,945', null),
    (1, 'vehicle-crime-since-baseline', 'UNSPECIFIED', null, null, 'currently', -16, 'down 16%', null),
    (1, 'theft-from-person-since-baseline', 'UNSPECIFIED', null, null, 'compared to the baseline', -1, 'reduced by 1%', null),
    (1, 'text-survey-happy', 'MONTH', '2021-12-01', '2021-12-31', 'December', 79, '79%', null),
    (1, 'cyber-enabled-offences', 'MONTH', '2021-11-01', '2021-11-30', 'November', 2738, '2,738', 'The highest month so far; 9% of all crime.'),
    (2, 'homicide-rate', 'UNSPECIFIED', null, null, 'the period to September 2022', 13, '13', null),
    (2, 'homicide-rate', 'YEAR_ENDING', '2020-10-01', '2021-09-30', 'year up to September 2021', 17, '17', null))
       as o (document, code, kind, starts_on, ends_on, label, value, as_entered, note)
  join (values (1, 'The report that was written for the board of 22 February 2022'), (2, 'The statement of the commissioner, without a date'))
       as d (document, source) using (document)
  join measure m on m.code = o.code
  join series s on s.measure_id = m.id;

insert into statement (id, slug, title, figures_to, source, source_note) values
    (gen_random_uuid(), '2021-22-q3', 'National statement, February 2022', date '2022-01-31',
        'The report that was written for the board of 22 February 2022', null),
    (gen_random_uuid(), '2022-23-q3', 'National statement after December 2022', date '2022-12-31',
        'The statement of the commissioner, without a date',
        'The document has no date and no part by the force. The quarter is ours, after the latest month that it tells of.');

insert into statement_version (id, statement_id, number, introduction, visible_from)
select gen_random_uuid(), s.id, 1, v.introduction, cast(v.visible_from as timestamptz)
  from (values
    ('2021-22-q3', '2022-02-22 00:00 Europe/London',
        'Homicide, hospital admissions after attacks with sharp objects and firearm discharges are below the national baseline. Cyber crime is rising, and three of the six priorities have no national figures for the area.'),
    ('2022-23-q3', '2023-02-01 00:00 Europe/London',
        'Homicide is slightly lower than in 2019. The commissioner names serious violence, vehicle crime and the waiting times of callers as the main concerns.'))
       as v (slug, visible_from, introduction)
  join statement s on s.slug = v.slug;

insert into statement_part (version_id, priority_id, position, local_heading, force_text, commissioner_text)
select v.id, p.id, p.position, t.local_heading, t.force_text, t.commissioner_text
  from (values
    ('2021-22-q3', '2021-1', 'Homicides and serious violence (the commissioner, together with the next)',
        'There are about five homicides a month, as in recent years. There were 46 homicides in 2021 against 52 in the year ending June 2019: a reduction of 12%.
13% are linked to organised crime and 23% to domestic abuse. A third of the victims and more than half of the offenders (56%) are under 25. Almost a quarter of homicides happen in the impact areas.
Domestic abuse, with the offenders in view, and violence by gangs stay the force''s priorities for the next quarter. Operation Maximise took 300 suspects of domestic abuse off the list. Work on violence among young people brought 100 arrests, 365 stop and searches, 53 weapons, 84 referrals and more than 200 reports.',
        'Homicide is below the baseline, which is welcome.'),
    ('2021-22-q3', '2021-2', 'Homicides and serious violence (the commissioner, together with the one before)',
        'Hospitals admitted 145 people under 25 after attacks with sharp objects in the year to October 2021, 70 fewer than in the baseline year; the months lie between 10 and 15.
Violence with injury recorded by the police is 12% up on the year ending June 2019, partly because crime is recorded better since a new system came.
Knife crime overall is increasing as well, by 23%. The force puts that down to recording too: most of it is robbery, which falls, and knives are noted more often. Possession of weapons is up by 52%, because more records name a weapon.
Firearms were discharged 147 times in 2021, 15 fewer than in the baseline. Of 33 in the last quarter none was fatal and 13 injured somebody; 12 are linked to gangs, 7 to drugs. A shotgun was used in 20.
Operation Captiva answers to firearms: 36 warrants for firearms, 64 for drugs and 196 visits in the quarter. A task force of 22 officers works on violence among young people and is in Birmingham West now. Money of the Home Office goes to patrols in hotspots and to the night-time economy. A new group leads work on violence against women and girls.',
        'Admissions after attacks with sharp objects and firearm discharges fall, which is welcome. Inspectors still find more serious crime here than elsewhere, and some violence has risen for years; poverty and cuts to councils have their part in it, and police funding should follow need.
Serious youth violence rose by almost 20% on the same period in 2019/20, partly through recording; cases with a knife are stable.
The Violence Reduction Unit is central. By the end of the third quarter its partners had supported 10,579 children and young people and 184 adults; 321 young people had intensive therapy and over 200 cognitive behavioural therapy. A scheme for safe ways to school covers 18,000 children.
Inspectors will look at violence among young people; they should look at health, education and social care as well. Money for several years is not confirmed. More than 400 officers were trained to deal with trauma.'),
    ('2021-22-q3', '2021-3', 'Drug supply and county lines',
        'Referrals into drug treatment rose from 1,087 to 1,229 within a calendar year.
Tests in custody stopped for most of 2021. Since October there were 707, and 58% were positive.
In the year so far there were 1,685 disruptions, 286 of them of county lines, with 568 arrests and 157 charges. In 2021, 124 referrals to the National Referral Mechanism named county lines.',
        'Enforcement was strong, and those who are coerced are safeguarded. Less demand is the key: people with minor offences are led to help instead of court. More are referred to specialist treatment, and more sentences ask for treatment.
A new national strategy on drugs gives a chance for common work; an event with partners is planned.
The support for victims of county lines, paid by the Home Office, may end in March 2022 while a new provider is sought. 80 young people are in it, and no new ones are taken: a serious concern.'),
    ('2021-22-q3', '2021-4', 'Neighbourhood crime',
        'The national measure is the Crime Survey, which has no figures for police force areas, so crimes recorded by the police stand for it.
Burglary fell from 28,675 in the year ending June 2019 to 19,018 in the last statistics, by 34%, helped by people who work at home. It is slightly up on 2020/21.
Robbery fell from 8,945 to 7,509, by 16%, but it rises again since lockdowns ended.
Vehicle crime is 16% below the baseline, but theft of vehicles has risen for months, driven by scarce parts and keyless entry; it is a priority of the force now.
Theft from the person is 1% below the baseline. November was its highest month for three years; mobile phones are a large part.',
        'The plan wants burglary, robbery and theft of vehicles reduced. Robbery has long been higher here than in similar forces, so the fall is welcome.
More theft from the person and less robbery may be a change of tactics and will be watched. The rise of vehicle crime is noted; manufacturers are asked how owners can protect keyless cars, and tools for such theft should not be sold.
Community policing is being rebuilt, and the use of powers on antisocial behaviour is reviewed.'),
    ('2021-22-q3', '2021-5', 'Victim satisfaction',
        'The national measure has had no local data since before the pandemic. In the last survey fewer people here than in the country said that the police do a good job.
A Citizen Charter sets out what people can expect. Since February 2021 people who call are asked by text message, in many more kinds of cases than before; those at risk are not asked.
10% answer, against 6% by e-mail before; 51% write something and 50% say who they are. In December 79% were happy with the service, and 17% would rather have had a visit.',
        'The surveys by text message are promising, but the picture is not complete. Demand is at its highest, and waiting times are longer than they should be; the force lacks the capacity for it.
Core money for victims'' services has fallen in real terms, and about half a million pounds less is there for 2022-23. The Victims'' Commissioner works with partners on the Victims'' Code and the bill for victims. The force prepares for Operation Soteria from March 2022. An alliance to end male violence against women and girls is to come.
Crime is recorded much better; what that means for results in court needs to be understood.'),
    ('2021-22-q3', '2021-6', 'Fraud and cybercrime',
        'The national measure has no figures for police force areas. The force''s own counts of online offences and fraud stand for it.
Offences with a part online are almost five times those of the 2019 baseline, and in six months more than twice those of a like time before the pandemic. November had 2,738, the most ever; they are 9% of all crime now, and better recording has a part in it.
In the country fraud rose by 36% and computer misuse by 89% against the year ending September 2019, driven by a rise of 161% in hacking. Reports to Action Fraud went on rising, more slowly since the summer; cases passed to the force were 4% fewer than in 2020. About 60% of reports of fraud are about stolen identities.',
        'The rises are a concern; fraud is still treated as if it had no victims. Inspectors asked in 2021 for more investment, and what the government announced since falls short.
The office makes the risks known and follows the rates in the Fraud Board. Fraud should be a priority nationally.'),
    ('2022-23-q3', '2021-1', 'Murder and other homicide', null,
        'Homicide is stable, slightly lower than in 2019: 13 for each million people in the period to September 2022, 17 in the year to September 2021. Organised crime and gangs stay priorities.
Young people are victims more often than others. Many homicides involve drugs or alcohol; a new partnership on both is to help.'),
    ('2022-23-q3', '2021-2', 'Reduce serious violence', null,
        'The area has the highest rate of offences with knives, the most admissions of under 25s after attacks with sharp objects, and the second most for all ages.
Causes lie in childhood: children''s centres were closed, and services for young people were cut since 2010. The Violence Reduction Partnership pays for therapy for young people with trauma.
There are 24 bins for knives; the newest is in Cape Hill. A fund for helping communities pays local groups, and a further £189,000 from proceeds of crime went to projects chosen by panels in December. Kits to stop bleeding are placed in clubs and other venues: an ambulance takes seven minutes, and bleeding can kill in three.'),
    ('2022-23-q3', '2021-3', 'Drug supply and county lines', null,
        'An assessment of needs is complete. More people come to hospital because of nitrous oxide, which should be regulated at once.
Shoplifters with an addiction are offered treatment; the scheme, in Birmingham since July 2021, won an award. It is said to have saved shops over £1 million and kept £750,000 from being spent on drugs.
The force''s drugs task force has more officers, dogs and drones and looks for dealers who move drugs into shire counties. A campaign tells of the signs of exploitation.'),
    ('2022-23-q3', '2021-4', 'Reduce neighbourhood crime', null,
        'Burglary, robbery and vehicle crime stay a serious concern, above all because few offenders are brought to justice. A week of national action searched 13 properties, arrested 100 people and held 264 events.
Vehicle crime must fall. A task force made over 100 arrests since September 2022 and grows to 35 people; two men were charged with over 60 offences.
More than 211 of the promised 450 neighbourhood officers are recruited.'),
    ('2022-23-q3', '2021-5', 'Improve victim satisfaction', null,
        'The force found why people are dissatisfied: they do not know what happens next, callers wait and are sent to other services, and officers seem to lack compassion under pressure. A contact card, advice for staff and training against fatigue are the answers so far.
A board on community and legitimacy has begun. Inspectors showed how the handling of cases shapes confidence. The Citizen Charter is watched regularly.
A website for victims of abuse opened in December 2022.'),
    ('2022-23-q3', '2021-6', 'Tackle fraud and cybercrime', null,
        'The Fraud Board looks for ways to prevent fraud. Research that it ordered says that others than the police must build resilience; a group of such organisations is to be formed.
The office supports campaigns on money mules and on loan sharks.'))
       as t (slug, code, local_heading, force_text, commissioner_text)
  join statement s on s.slug = t.slug
  join statement_version v on v.statement_id = s.id
  join national_priority p on p.code = t.code;

insert into statement_measure (version_id, position, priority_id, label, level, proxy, measure_id, baseline, baseline_starts_on, baseline_ends_on, missing)
select v.id, row_number() over (partition by v.id order by p.position, u.place) - 1, p.id, u.label, u.level, u.proxy, m.id, u.baseline,
       cast(u.starts_on as date), cast(u.ends_on as date), u.missing
  from (values
    ('2021-22-q3', '2021-1', 1, 'Homicides', 'FORCE', false, 'homicides-year', 'Year ending June 2019', '2018-07-01', '2019-06-30', null),
    ('2021-22-q3', '2021-2', 1, 'Hospital admissions of under 25s after an assault with a sharp object', 'FORCE', false, 'sharp-object-admissions', 'Year ending June 2019', '2018-07-01', '2019-06-30', null),
    ('2021-22-q3', '2021-2', 2, 'Firearm discharges', 'FORCE', false, 'firearm-discharges', 'Year ending June 2019', '2018-07-01', '2019-06-30', null),
    ('2021-22-q3', '2021-3', 1, 'Referrals into drug treatment', 'FORCE', false, 'drug-treatment-referrals', 'The year before', '2020-01-01', '2020-12-31', null),
    ('2021-22-q3', '2021-3', 2, 'Referrals to the National Referral Mechanism that name county lines', 'FORCE', false, 'county-lines-referrals', null, null, null, null),
    ('2021-22-q3', '2021-4', 1, 'Neighbourhood crime in the Crime Survey for England and Wales', 'NATIONAL', false, null, 'Year ending June 2019', '2018-07-01', '2019-06-30', 'The survey has no figures for police force areas.'),
    ('2021-22-q3', '2021-4', 2, 'Burglary', 'FORCE', true, 'burglary-year', 'Year ending June 2019', '2018-07-01', '2019-06-30', null),
    ('2021-22-q3', '2021-4', 3, 'Robbery', 'FORCE', true, 'robbery-year', 'Year ending June 2019', '2018-07-01', '2019-06-30', null),
    ('2021-22-q3', '2021-4', 4, 'Vehicle crime: change on the baseline', 'FORCE', true, 'vehicle-crime-since-baseline', null, null, null, null),
    ('2021-22-q3', '2021-4', 5, 'Theft from the person: change on the baseline', 'FORCE', true, 'theft-from-person-since-baseline', null, null, null, null),
    ('2021-22-q3', '2021-5', 1, 'Satisfaction of victims in the Crime Survey for England and Wales', 'NATIONAL', false, null, null, null, null, 'There has been no local data since before the pandemic.'),
    ('2021-22-q3', '2021-5', 2, 'Happy with the service, by text message', 'FORCE', true, 'text-survey-happy', null, null, null, null),
    ('2021-22-q3', '2021-6', 1, 'The national measure of cyber crime', 'NATIONAL', false, null, null, null, null, 'It has no figures for police force areas.'),
    ('2021-22-q3', '2021-6', 2, 'Offences recorded as happening online', 'FORCE', true, 'cyber-enabled-offences', null, null, null, null),
    ('2022-23-q3', '2021-1', 1, 'Homicides per million people', 'FORCE', false, 'homicide-rate', 'Year ending September 2021', '2020-10-01', '2021-09-30', null),
    ('2022-23-q3', '2021-2', 1, 'Hospital admissions of under 25s after an assault with a sharp object', 'FORCE', false, null, 'Year ending June 2019', '2018-07-01', '2019-06-30', 'The statement says that it is the highest of all areas, and gives no figure.'),
    ('2022-23-q3', '2021-3', 1, 'Referrals into drug treatment by the police', 'FORCE', false, null, null, null, null, 'The statement gives no figure.'),
    ('2022-23-q3', '2021-4', 1, 'Neighbourhood crime in the Crime Survey for England and Wales', 'NATIONAL', false, null, 'Year ending June 2019', '2018-07-01', '2019-06-30', 'The statement gives no figure.'),
    ('2022-23-q3', '2021-5', 1, 'Satisfaction of victims in the Crime Survey for England and Wales', 'NATIONAL', false, null, null, null, null, 'The statement gives no figure.'),
    ('2022-23-q3', '2021-6', 1, 'The national measure of cyber crime', 'NATIONAL', false, null, null, null, null, 'The statement gives no figure.'))
       as u (slug, code, place, label, level, proxy, measure, baseline, starts_on, ends_on, missing)
  join statement s on s.slug = u.slug
  join statement_version v on v.statement_id = s.id
  join national_priority p on p.code = u.code
  left join measure m on m.code = u.measure;

insert into statement_laid (agenda_item_id, statement_id)
select i.id, s.id
  from (values ('panel-2022-03-14', 9), ('spcb-2022-02-22', 1)) as l (meeting, item)
  join meeting m on m.reference = l.meeting
  join agenda_item i on i.meeting_id = m.id and i.position = l.item
  join statement s on s.slug = '2021-22-q3';
