-- What is known of the agendas on record came with them.
insert into agenda_publication (id, meeting_id, number, visible_from, published_at)
select gen_random_uuid(), m.id, 0, m.visible_from, null
  from meeting m
 where m.source <> 'This portal' and exists (select from agenda_item i where i.meeting_id = m.id)
   and not exists (select from agenda_publication p where p.meeting_id = m.id);
update agenda_item i set publication = 0, visible_from = m.visible_from
  from meeting m where m.id = i.meeting_id and i.publication is null and m.source <> 'This portal';
update agenda_paper p set publication = 0, visible_from = i.visible_from, number = p.position
  from agenda_item i, meeting m
 where i.id = p.item_id and m.id = i.meeting_id and m.source <> 'This portal' and p.publication is null;

-- Short versions of the papers of 14 March 2022 in words of our own, with the figures as printed.
update agenda_paper p
   set kind = c.kind, report_of = c.report_of, author = c.author, author_title = c.author_title, purpose = c.purpose,
       recommendations = c.recommendations, financial = c.financial, legal = c.legal, background = c.background,
       content = c.content, note = c.note
  from agenda_item i, meeting m, (values
    (8, 'REPORT', 'Police and Crime Commissioner', null, null,
        'To show how far the force has come in rebuilding neighbourhood policing, one of the objectives of the Police and Crime Plan 2021 to 2025.',
        'Consider the progress towards the plan’s objectives for community policing.', null, null,
        'Rebuilding neighbourhood policing, Strategic Policing and Crime Board, 21 December 2021',
$paper$# Where the force stands

The force spends more on neighbourhood policing for each resident than most. In 2017 it was eighth of the forces in England and Wales by that measure, and it has since become sixth.

The plan for growth has three parts: 176 posts for impact areas (167 constables and 9 sergeants), 45 for a neighbourhood taskforce (42 constables and 3 sergeants), and 29 for hubs against serious organised crime and exploitation.

# Constables in each neighbourhood policing unit

Establishment is the number of posts, strength the number of officers in them.

| Unit | Establishment, 1 March 2021 | Strength, 1 March 2021 | Establishment, 1 April 2021 | Strength, 1 April 2021 |
|---|---|---|---|---|
| Birmingham East | 292 | 302 | 313 | 310.1 |
| Birmingham West | 267 | 312.3 | 308 | 336.3 |
| Coventry | 136 | 153.5 | 156 | 164.7 |
| Dudley | 79.5 | 88.5 | 94.5 | 92.7 |
| Sandwell | 113 | 123.3 | 136 | 132.3 |
| Solihull | 63 | 73.7 | 80 | 78.7 |
| Walsall | 87.5 | 98.7 | 102.5 | 105.7 |
| Wolverhampton | 127 | 138.4 | 142 | 133.4 |
| Total as printed | 1165 | 1290 | 1332 | 1353.9 |

The first step added 167 posts, for impact areas, youth intervention and early help. The next two, both projected for 31 March 2022, add 29 and 42.

| Unit | Establishment with the hubs | Strength with the hubs | Establishment with the taskforce | Strength with the taskforce |
|---|---|---|---|---|
| Birmingham East | 316 | 314 | 320 | 310 |
| Birmingham West | 319 | 304 | 319 | 310 |
| Coventry | 166 | 164 | 174 | 169 |
| Dudley | 94.5 | 103 | 99.5 | 96.5 |
| Sandwell | 136 | 144 | 143 | 139 |
| Solihull | 80 | 86 | 86 | 83 |
| Walsall | 102.5 | 109 | 107.5 | 104.5 |
| Wolverhampton | 147 | 141 | 154 | 149 |
| Total as printed | 1361 | 1369 | 1403 | 1361 |

Local policing is expected to be at establishment by 31 March 2022. A year later about 40 posts, or 2.9%, are expected to be vacant.

# Young people and schools

From the second quarter of 2022/23, 38 officers are to work in pupil referral units, 25 in schools, and 37 in schemes that help families early.

# Impact areas

There are 19 impact areas, at least 2 in each unit, and 12 cadet units work in them. Where staff are short, impact areas come first.$paper$,
        'A short version in our own words. The figures are those of the report.'),
    (11, 'REPORT', 'Police and Crime Commissioner', null, null,
        'To set out how a new chief constable is chosen, and to ask for an observer from the panel.',
        E'Consider the commissioner’s invitation to send somebody who observes the key stages\nNominate the chair, and agree a substitute', null,
        'The commissioner appoints the chief constable under section 38 of the Police Reform and Social Responsibility Act 2011. The panel reviews the appointment under schedule 8 to that Act and the Police and Crime Panels (Precepts and Chief Constable Appointments) Regulations 2012.',
        null,
$paper$# Why there is a vacancy

Sir David Thompson, chief constable since 2016, leaves on or before 17 January 2023. His successor is to be in post by then.

# How the choice is made

A policing adviser helps the interview panel and the commissioner. Two stakeholder panels, one of young people and one of communities and partners, report on each candidate.

The interview panel has the commissioner, the victims’ commissioner, an independent member and two people from communities or partners. A member of the police and crime panel watches. The independent member reports to the panel whether the choice was fair and open.

# Timetable

| Step | When |
|---|---|
| Applications close | 30 April 2022 |
| Shortlist | 9 May 2022 |
| Stakeholder panels | 16 May 2022 |
| Interviews | 17 May 2022 |
| Confirmation hearing | July 2022, date to be confirmed |

The commissioner expects to notify the panel before the end of June 2022.

# What the panel does

The panel reviews the proposed appointment within three weeks and questions the candidate in public. It reports with a recommendation, which is published. A veto takes two-thirds of the panel’s members.$paper$,
        'A short version in our own words. The dates are those of the report.'),
    (12, 'REPORT', 'Panel Lead Officer', 'Kevin O’Keefe', 'Chief Executive, Dudley Council, lead officer',
        'To report what the panel cost in 2021/22, and to set its budget for 2022/23.',
        'Note the spending of 2021/22 and comment on the forecast for 2022/23',
        'The Home Office paid up to £66,180 for 2021/22. The grant for 2022/23 was not yet notified and is expected to be the same.',
        null,
        E'Police Reform and Social Responsibility Act 2011\nGrant agreement between the Home Secretary and Birmingham City Council for the panel, 2021/22',
$paper$# 2021/22

Birmingham City Council, which hosts the panel, claimed £44,305.06 of the £66,180 that it could have claimed.

| What for | Claimed |
|---|---|
| Administration: officers’ time and the website | £44,305.06 |
| Members’ expenses | £0 |
| Meetings | £0 |
| Total | £44,305.06 |

Members draw no allowances from the grant. The panel agreed that in January 2013. No officer works on the panel full time.

# 2022/23

| What for | Forecast |
|---|---|
| Administration | £50,000 |
| Members’ expenses | £2,000 |
| Meetings | £4,000 |
| Contingency | £10,180 |
| Total | £66,180 |

The contingency pays for conferences, training and the like. Legal services may need a share for the monitoring officer’s part in complaints.

The Home Office has promised nothing for later years.$paper$,
        'A short version in our own words. The figures are those of the report.')
  ) c (item, kind, report_of, author, author_title, purpose, recommendations, financial, legal, background, content, note)
 where m.reference = 'panel-2022-03-14' and i.meeting_id = m.id and i.number = c.item and p.item_id = i.id;

-- The minutes are records of their own.
update agenda_paper p
   set kind = 'MINUTES', content = 'These minutes are kept entry by entry: [read the minutes](/meetings/' || c.meeting || '/minutes).'
  from agenda_item i, meeting m, (values ('Minutes of 29 November 2021', 'panel-2021-11-29'),
    ('Minutes of 31 January 2022', 'panel-2022-01-31')) c (title, meeting)
 where m.reference = 'panel-2022-03-14' and i.meeting_id = m.id and i.number = 6 and p.item_id = i.id and p.title = c.title;

-- The paper that was to follow for item 13.
insert into agenda_publication (id, meeting_id, number, visible_from, published_at, adds, note)
select gen_random_uuid(), m.id, 1, '2022-03-10 00:00 Europe/London', null,
       'The annual report on complaint handling, for item 13.',
       'When it came is not recorded. The day from which it is shown here is ours.'
  from meeting m where m.reference = 'panel-2022-03-14';
insert into agenda_paper (id, item_id, position, number, title, status, kind, report_of, author, author_title, purpose,
        recommendations, legal, background, content, note, publication, visible_from, replaces)
select gen_random_uuid(), i.id, 2, 2, 'Annual report on complaint handling', 'ATTACHED', 'REPORT', 'Panel Lead Officer',
       'Kevin O’Keefe', 'Chief Executive, Dudley Council, lead officer',
       'To tell the panel how complaints about the commissioner were handled from January 2021 to March 2022.',
       'Note the report',
       'The panel deals with complaints about the commissioner under the Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012. It refers those that allege a crime to the Independent Office for Police Conduct.',
       E'The panel’s complaints procedure\nReport and minutes of 30 September 2013\nReport and minutes of 19 January 2015',
$paper$# Complaints from January 2021 to March 2022

Three complaints were received.

| Complaint | Recorded | What became of it |
|---|---|---|
| 1 | Yes | The complainant withdrew it. Nothing further was done. |
| 2 | Yes | It went to informal resolution and was concluded without action. |
| 3 | No | It was about matters beyond the commissioner’s remit. |

# Who handles them

Since January 2013 the monitoring officer of Birmingham City Council handles complaints for the panel. Since September 2013 a sub-committee can be set up where that is the best way to resolve one.

The panel does not look at complaints about the police. Those who send them are directed to the force’s professional standards department.

# Complaints about members of the panel

A councillor answers to the code of conduct of his or her own council. The two independent members have adopted that of Birmingham.$paper$,
       'A short version in our own words. The figures are those of the report.', 1, '2022-03-10 00:00 Europe/London', p.id
  from meeting m
  join agenda_item i on i.meeting_id = m.id and i.number = 13
  join agenda_paper p on p.item_id = i.id
 where m.reference = 'panel-2022-03-14';
