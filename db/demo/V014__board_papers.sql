-- The papers of four board meetings and of item 9 of 14 March 2022: short versions in words of our own, with the figures as
-- printed. What the sources do not say stays null.

update agenda_paper p
   set kind = 'REPORT', report_of = c.report_of, author = c.author, author_title = c.author_title, purpose = c.purpose,
       recommendations = c.recommendations, financial = c.financial, equality = c.equality, background = c.background,
       content = c.content, note = c.note
  from agenda_item i, meeting m, (values
    ('spcb-2015-02-03', 'Report on milestones and deliverables', null, null, null,
        'To show the board how far the milestones of the Police and Crime Plan 2014/15 were reached by the turn of the year.',
        null, null, null, null,
$paper$# Crime

Recorded crime is 0.9% higher than at the same point of 2013/14, at 14,771 offences in an average month (up to 12 January 2015). Compared with forces like it, the West Midlands still records fewer crimes for each 1,000 residents.

| What is counted | Against 2013/14 | Offences | Milestone |
|---|---|---|---|
| Burglary of dwellings | −9.2% | 908 fewer | Reduce by 2% |
| Robbery | −6.4% | 262 fewer | Reduce by 5% |
| Vehicle crime | −1.3% | 233 fewer | No figure set |
| Violence with injury in public places | +7.8% | 531 more | Reduce by 5% |

Recorded hate crime is 7.5% higher than in 2013/14. Domestic abuse settled at a new level of about 1,460 recorded crimes a month.

The same figures, measure by measure, are in the [scorecard of that quarter](/scorecards/2014-15-q3).

# How crime is recorded

The inspectorate examined 491 reports in May 2014.

| What was examined | Should have been | Was | As printed |
|---|---|---|---|
| Crimes in 341 incidents | 332 | 328 | 98% |
| Crimes recorded directly | 124 | 121 | 98% |
| Rapes rightly cancelled as no crime | 30 | 24 | 80% |
| Robberies rightly cancelled | 31 | 25 | 80% |
| Violent crimes rightly cancelled | 31 | 21 | 67% |

It found the arrangements well led, and asked for work on late recording of rape, on public protection units and on when a crime may be cancelled.

# Confidence and hidden crime

Ten local panels look at records of stop and search every quarter. They met together in July and December 2014.

Operation Sentinel, on abuse that victims rarely report, led to 667 activities. Nine times as much intelligence on child sexual exploitation came in during October and November 2014 as a year before.

In a survey of 2,152 residents, burglary was named most often as the worst local problem, before speeding and inconsiderate parking.

# People, partners and money

The first recruits of the year started in October 2014. Six training events on 38 subjects had more than 900 places taken up, and 91.8% of those who came found them useful.

Where nurses go out with police officers to people in mental distress, 2,133 incidents were dealt with and 1,600 people assessed face to face. The scheme is paid for until April 2016, with £1.2 million from health and ambulance services.

The Safer Travel Partnership was given £30,000 for business crime and £30,000 for young and vulnerable people. Patrols at the Christmas market took more than 2,464 hours and led to 8 arrests.

Two custody blocks are on time and within their cost.$paper$,
        'A short version in our own words, with the figures as printed. The headings on finance, law and equality are empty in the report.'),
    ('spcb-2021-12-21', 'Report on community policing', 'West Midlands Police', 'Richard Baker',
        'Temporary Assistant Chief Constable, local policing lead',
        'To report progress towards the community policing objectives of the Police and Crime Plan 2021 to 2025.',
        null, null,
        'No formal equality impact assessment of community policing exists. Staff are trained in equality assessment until the end of 2022.',
        null,
$paper$# Constables

How many constables each neighbourhood policing unit has, and is to have by 31 March 2022, is in the [paper that the panel received](/meetings/panel-2022-03-14/papers/8-1).

# Community support officers

Of 477 posts for police community support officers, 455 are filled. About 40 are expected to be empty by April 2022, when 48 recruits start. All posts should be filled in May 2022.

# Special constables

There are 311 special constables. In 2021 they turned out 12,636 times, for 79,210 hours of patrol.

Universities brought 22 of them in the year up to October 2021. At least 122 are to be recruited each year. About 45 resign in a year, and about 40% of those join a force as regular officers.

# Schools and cadets

From the second quarter of 2022/23, 38 officers are to work in pupil referral units, 25 in schools and 37 in early help for families.

| Police cadets | Now | End of 2021/22 |
|---|---|---|
| Places | 660 | 780 |
| Cadets | 570 | Not stated |

The 22 cadet units have 181 leaders.

# Mental health

From December 2021, 111 officers and staff are trained as mental health tactical advisors: 60 in response, 14 in criminal investigation, 12 in criminal justice, 11 in public protection, 9 in force support and 5 in contact.

About 270 custody staff are trained to recognise trauma and neurodiversity.

# Impact areas

| What fell, in 19 impact areas | Areas |
|---|---|
| Residential burglary: good or outstanding | 15 |
| Robbery: good or outstanding | 18 |
| Vehicle crime: good or outstanding | 14 |
| Theft from the person: lower | 10 |
| Violence with injury to people under 25: lower | 12 |
| Harm by severity of crime, up to November 2021: lower | 10 |

# Messages to residents

In a trial in Sandwell, where 11,000 people have signed up for messages, 95% were satisfied with them. Replies rose by 20% and sharing by 43%. The rest of the force follows from January to March 2022.$paper$,
        'A short version in our own words, with the figures as printed. It was laid before the panel on 14 March 2022.'),
    ('spcb-2022-02-22', 'Report with the scorecard and the statement', 'West Midlands Police', 'Harry Barton and Stuart Gardner',
        'Head of strategy and direction; business planning and performance senior manager',
        'To show performance against the national policing priorities, as the Order of 2021 asks, and against the indicators of the Police and Crime Plan.',
        'Note the report', null, null,
        'Elected Local Policing Bodies (Specified Information) (Amendment) Order 2021',
$paper$# Where the figures are

The indicators of the plan are in the [scorecard of the third quarter of 2021/22](/scorecards/2021-22-q3).

# The national priorities, as the force reports them

| Priority and what is counted | Then | Now | Change as printed |
|---|---|---|---|
| Homicides: year to June 2019, and 2021 | 52 | 46 | −12% |
| Firearm discharges: year to June 2019, and 2021 | 162 | 147 | 15 fewer |
| Referrals into drug treatment: 2020, and 2021 | 1,087 | 1,229 | Not stated |
| Burglaries: year to June 2019, and the last published year | 28,675 | 19,018 | −34% |
| Robberies: year to June 2019, and the last full year | 8,945 | 7,509 | −16% |

In the twelve months to October 2021, people under 25 were in hospital 145 times with a wound from a sharp object, 70 times fewer than in the baseline year.

Of 707 drug tests in custody since October 2021, 58% were positive. In the year to date there were 1,685 disruptions of drug supply, 286 of them of county lines, with 568 arrests and 157 charges.

Vehicle crime is 16% below the baseline, but rising. Theft from the person is 1% below it.

Asked by text message in December, 79% were happy with the service. One in ten answers such a message; by e-mail, 6% did.

In November 2,738 offences happened online, the most ever in a month: 9% of all crime.

# What the commissioner adds

Serious youth violence is almost 20% above the same months of 2019/20, partly because recording changed.

By the end of December 2021, 10,579 children and young people and 184 adults had been helped through the Violence Reduction Unit.

The service for victims of county lines, which supports 80 young people, may end in March 2022. Money for victims’ services in 2022/23 falls by about half a million pounds.$paper$,
        'A short version in our own words, with the figures as printed.'),
    ('agb-2024-11-26', 'Report on community policing', 'West Midlands Police', 'Claire Bell',
        'Assistant Chief Constable, local policing',
        'To bring the commissioner up to date on community policing since January 2024.',
        null, 'None follow directly from the report.',
        'No substantial change since January 2024. The change to mental health calls was assessed after partners and officers had been involved and trained.',
        null,
$paper$# Neighbourhood teams

Since April 2023 policing is run locally, in sectors that follow council wards. A redesign of neighbourhood policing is planned for early 2025/26.

Each local policing area wrote a plan of how it listens to residents, to be published in November 2024. To the messages of the force 122,407 people have signed up, and about 348 more do so each month.

# Training

Over two years, 1,500 people in local policing are trained in problem solving, for two days each. By the end of September 2024, 359 were.

# Hot spots

An analysis found 80 places where crime clusters: 46 for serious youth violence and robbery, 34 for anti-social behaviour. They are 1.6% of the area, with 18% of violence with injury and 20% of its harm.

Officers patrol each place on one day in three, for at least an hour within a window of two. That adds about 1,400 hours a month.

| What is counted | Change as printed |
|---|---|
| Violence with injury and robbery in the 46 places, 2023/24 against 2022/23 | −15.8%, 842 fewer victims |
| All crime, first six months | −4.3% |
| Crime in impact areas, first six months | −4% |
| Harm of crime in impact areas, first six months | −13.2% |

# Special constables

There are 200 special constables, and there are to be 300. Since January 2024, 168 of them gave more than 16 hours in a month; the average is 23 hours.

| Where | Special constables |
|---|---|
| Force executive team | 1 |
| Workforce and resourcing | 4 |
| Birmingham | 56 |
| Coventry | 20 |
| Dudley | 17 |
| Sandwell | 14 |
| Solihull | 12 |
| Walsall | 14 |
| Wolverhampton | 13 |
| Motorway policing | 20 |
| Airport and traffic | 12 |
| Public protection | 1 |
| Student officers | 16 |
| Total as printed | 200 |

# Community support officers and schools

The force keeps 300 police community support officers. Officers in schools and early help work with 664 schools, colleges and units.

# Mental health

Under “Right Care, Right Person”, the last phases begin in November 2024. Officers then call one number for advice before they decide on somebody in crisis.$paper$,
        'A short version in our own words, with the figures as printed.'),
    ('panel-2022-03-14', 'Report with the scorecard and the statement', 'Panel Lead Officer', null, null,
        'To bring the plan’s indicators and the commissioner’s statement on the national priorities before the panel.',
        'Consider the information', null, null,
        E'Guidance for police and crime panels, Local Government Association and Centre for Public Scrutiny, 2016\nWest Midlands Police and Crime Plan 2021 to 2026, as the report calls it',
$paper$# What the panel has before it

The indicators and their figures are records of their own: the [scorecard of the third quarter of 2021/22](/scorecards/2021-22-q3).

The report of the force and the commissioner’s statement of February 2022 are on the page of the [board that received them](/meetings/spcb-2022-02-22).

# Why it comes to the panel

The plan is what the panel measures the commissioner by. The commissioner undertook to report every quarter, and this is the first report.$paper$,
        'A short version in our own words.')
  ) c (meeting, title, report_of, author, author_title, purpose, recommendations, financial, equality, background, content, note)
 where m.reference = c.meeting and i.meeting_id = m.id and p.item_id = i.id and p.title = c.title;

-- The tracker is a record of its own.
update agenda_paper p
   set kind = 'REPORT', content = 'The tracker is kept action by action: [the tracker for this meeting](/actions/tracker/panel-2022-03-14/1).'
  from agenda_item i, meeting m
 where m.reference = 'panel-2022-03-14' and i.meeting_id = m.id and i.number = 6 and p.item_id = i.id and p.title = 'Action tracker';

-- Who speaks to what the boards heard.
update agenda_item i set presenter = c.presenter
  from meeting m, (values
    ('spcb-2021-12-21', 'Temporary Assistant Chief Constable Richard Baker'),
    ('spcb-2022-02-22', 'Deputy Chief Constable Vanessa Jardine and Mark Kenyon'),
    ('agb-2024-11-26', 'Assistant Chief Constable Bell and Superintendent Martin Hurcomb')) c (meeting, presenter)
 where m.reference = c.meeting and i.meeting_id = m.id;

-- The boards’ items have no number on record, so their scorecards are found by place.
insert into scorecard_laid (agenda_item_id, scorecard_id)
select i.id, s.id
  from (values ('spcb-2022-02-22', '2021-22-q3'), ('spcb-2015-02-03', '2014-15-q3')) l (meeting, slug)
  join meeting m on m.reference = l.meeting
  join agenda_item i on i.meeting_id = m.id and i.position = 1
  join scorecard s on s.slug = l.slug
    on conflict do nothing;
