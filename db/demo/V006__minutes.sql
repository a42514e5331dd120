-- The draft minutes in the panel's pack for 14 March 2022: every fact of them, in other words. What was misprinted
-- stays as printed, and the note of its entry gives what was meant. Confirming them was item 6 of that meeting,
-- whose own minutes are not held, so they stay drafts.

update minute_numbering set last_number = 610 where body = 'panel';

insert into minutes (id, meeting_id, body, state, visible_from, source, note)
select gen_random_uuid(), m.id, m.body, 'PUBLISHED', '2022-03-04 00:00 Europe/London',
       'The draft minutes in the pack for 14 March 2022', s.note
  from (values
    ('panel-2021-11-29',
        'The agenda of 14 March 2022 prints the date of these minutes as 29 November 2022. The meeting was held on 29 November 2021.'),
    ('panel-2022-01-31', null)
  ) s (reference, note)
  join meeting m on m.reference = s.reference;

insert into minute_entry (id, minutes_id, body, position, agenda_item_id, number, heading, discussion, note)
select gen_random_uuid(), n.id, n.body, a.position, a.id, e.number, e.heading, e.discussion, e.note
  from (values

    (611, 'Notice of recording',
$$The chair said that the meeting was streamed live and recorded on the meeting portal of Wolverhampton City Council, to be watched later, and that press and public could record and take photographs, except of confidential or exempt items.$$,
    null),

    (612, 'Apologies',
$$Cllr Jones (Sandwell), Cllr Gibbin (Solihull), Cllr Suleman (Birmingham) and Kevin O’Keefe, Panel Lead Officer, had sent apologies.$$,
    null),

    (613, 'Declarations of interest',
$$None were declared.$$,
    null),

    (614, 'Minutes of last meeting',
$$Further to minute 606, the chair thanked the commissioner for answering the panel’s report on the draft Police and Crime Plan 2021-26, for accepting the panel’s idea of an accessible summary of the plan that is easy to read, and for his commitment to bring the panel regular reports on performance.$$,
    'Minute 620 prints the years of the plan as 2021-2025.'),

    (615, 'Public question time',
$$There were no questions from the public.$$,
    null),

    (616, 'Panel membership: independent panel member',
$$Further to minute 593, the Panel Scrutiny Officer presented a report on how to co-opt a third independent member in keeping with the panel arrangements, the law and good practice in human resources.

The report asked the panel to

- apply to the Secretary of State to co-opt a third independent member
- if that was approved, appoint the candidate whom the panel’s selection panel had placed second in June 2021

By law the panel had to be unanimous. It was not, so the recommendation was not carried.$$,
    null),

    (617, 'Inquiry into public confidence in policing: update and next steps',
$$The panel noted how far the report and the recommendations of its inquiry had come, and agreed the next steps towards publishing the final report.$$,
    null),

    (618, 'Commissioner’s annual report 2021/2022',
$$As the Police Reform and Social Responsibility Act requires, the panel looked at the commissioner’s annual report for April 2020 to March 2021. Jonathan Jardine, Chief Executive of the OPCC, said that because of the reporting timetable it covered what was done in the term of the previous commissioner.

He went through the main achievements and challenges, and what the year was like: recorded crime rising, confidence in the police falling across the UK, patterns of crime changing, the Covid-19 pandemic and pressure on police funding.

In the discussion:

- **Recorded crime.** On the recent HMICFRS PEEL inspection of the force and the published crime statistics, the meeting heard that better recording by the force was part of the rise. The police went to no more domestic violence incidents than before, but recorded more crimes for each. Reports of sexual offences and stalking had gone up steeply. HMICFRS inspectors had said that the force had limited resources to meet the demand on it.
- **Complaints.** Mr Jardine explained that complaints had risen sharply since a complaint came to mean any expression of dissatisfaction with the service. The commissioner said that he would go on overseeing complaints, including how many expressions of dissatisfaction become formal complaints. A member reported that some people who complained felt that they had not had a fair hearing or a proper investigation; the commissioner was disappointed to hear it.
- **Community safety partnerships.** The commissioner kept ringfencing money for them out of the main police grant: services commissioned for the whole force (MARACs and domestic homicide reviews), and a share passed on for local projects. Their priorities came from the strategic assessment. A page of everything commissioned, directly or through the partnerships, was soon to appear on his website. Members would be sent the link.
- **Stop and search.** Members were concerned that less had been done about Asian people being stopped disproportionately, and criticised the report’s phrase that there was clearly more to do. The OPCC said that disproportionality had fallen overall and that research into the reasons for ethnic disparities was under way. The Fairness and Belonging Plan was looking for disproportionality in all police processes.
- **Recruitment.** At that time 20-25% of recruits were from a non-white background, and at times 30%. Recruiting online had helped.
- **Confidence.** The meeting talked about why public confidence had fallen: structural causes such as the loss of 2000 officers since 2010, changing crime, and more officers in less visible work as investigating departments grew (CID, organised crime, public protection and counter-terrorism). It suggested learning from similar forces where confidence was recovering. The commissioner stressed his commitment to rebuild neighbourhood policing for local problem-solving, proactive work and enforcement.
- **Victim satisfaction.** Members were concerned that falling response rates would leave less data to build a strategy on. Mr Jardine agreed that a way had to be found to understand victims’ satisfaction better, and to collect data where that is difficult.
- **Keyless cars.** The panel welcomed the commissioner’s commitment to go on challenging local car makers about weak security.$$,
    'The minutes head this 2021/2022. The report was that of April 2020 to March 2021.'),

    (619, 'Commissioner’s key decisions and update',
$$The panel received and noted the list of key decisions that the commissioner had made since the October 2022 meeting.

Members asked why the public could not see the details of some decisions. The answer was that the OPCC could not publish decisions that were commercially confidential or operationally sensitive, and that its keeping to the rules on withholding was monitored.

The commissioner told of his recent visit to see the policing of Birmingham at night, and praised how police, security staff, businesses and health services worked together. Catching people who spike others was a priority. He said that rapid drug tests were free, and that victims would not be prosecuted for something else that they had taken that evening.$$,
    'The minutes print “October 2022”. They are of November 2021, and the meeting before them was on 18 October 2021.'),

    (620, 'Measuring performance: Police and Crime Plan and national crime and policing measures',
$$Jonathan Jardine, Chief Executive of the OPCC, presented a report on how the OPCC would monitor the Police and Crime Plan 2021-2025 and meet the new legal duties to publish performance information for the National Policing Priorities. From January 2022 quarterly monitoring reports would go to the commissioner’s Strategic Policing and Crime Board, beside a programme of thematic reports that give the narrative.

The panel considered how it looks at performance data to hold the commissioner to account. The OPCC undertook to bring the panel quarterly performance reports. The chair asked panel officers to arrange, with the OPCC, a first briefing for members.

Members asked to be assured that the public would get performance information in a form that is easy to take in, and asked for context to be published with the data.

The panel discussed the framework, a mix of numerical targets, trajectory targets and KPIs, and noted that for some areas it was still being worked out how to collect data, such as what the activity and resources put into neighbourhood policing achieve.

A member suggested that people might find the trajectory target for fewer firearm discharges ambiguous, above all where shots are fired routinely. The meeting heard that gun crime had coordinated enforcement and diversion. A number as a target could reward the wrong behaviour; a trend was thought the best measure, showed how large the threat was, and gave grounds to discuss where police resources go.

On how the OPCC and West Midlands Police work together on publicity, the Head of Communications of the OPCC said that his team kept close to its counterparts in the force so that joint work reached the most people. It used several channels for a population of 3m, such as in a recent campaign on domestic abuse and on attitudes to violence against women and girls. He undertook to report to a future meeting on publicity for the Fairness and Belonging Plan and for recruitment. Events were promoted in proportion to their audience. A pilot had been run to improve the content of WMNow, and he undertook to pass on to the force the panel’s suggestion of more publicity when firearms are seized.$$,
    null),

    (621, 'Estate strategy update',
$$The commissioner presented a report on the outcome of the review of the force’s estate strategy. He had asked the Chief Constable to review the strategy of 2018 because of Covid and of the officers gained through the National Uplift. His Strategic Policing and Crime Board had first considered the force’s 11 principles for the review, and then what the Chief Constable recommended.

The revised strategy

- keeps 10 police stations where people can report crime and speak to the police
- raises the number of response hubs in the region from 6 to 8
- makes sure that neighbourhood police are based in their communities

The commissioner assured the meeting that no building would be disposed of before he was satisfied that a suitable alternative was in place and that everything had been done to gain social value from the disposal.

The panel saw a chance to build confidence: telling and involving the public was essential to explain the proposals and answer the impression that the strategy was only about closing stations, and early news of where the new front desks would be would reassure people. The commissioner agreed that communities mattered in finding sites and sharing buildings. A timetable for communication would be drawn up, but disposals were still several years away.

- **Solihull police station.** He confirmed the pledge to replace it with a suitable alternative in Solihull town centre. The place was being discussed with Solihull Metropolitan Borough Council.
- **Where the hubs are.** The Chief Constable had reviewed their geography carefully, which had led to two more.
- **Enough room.** Asked whether the strategy had room for the officers of the National Uplift, and whether 10 front desks were enough for 3m people, he said that this was the Chief Constable’s operational decision, on his own assessment of the estate that effective and efficient policing needs.

The panel agreed to support the commissioner’s campaign for 1,000 more police officers and fair funding for the West Midlands, and undertook to write to the Policing Minister in support.$$,
    null),

    (622, 'Panel work programme 2021/2022',
$$Closing the meeting, the chair wished everyone a safe Christmas and a happy New Year.$$,
    null),

    (623, 'Notice of recording',
$$The chair said that the meeting was streamed live and recorded on the meeting portal of Sandwell Metropolitan Borough Council, to be watched later, and that press and public could record and take photographs, except of confidential or exempt items.$$,
    null),

    (624, 'Apologies',
$$Cllr Carmicheal, Cllr Jones and Cllr Shaeen (Sandwell), Cllr Khan (Coventry) and Kevin O’Keefe, Panel Lead Officer, had sent apologies.$$,
    'Cllr Khan stands among those present too. The record does not say which is right.'),

    (625, 'Panel membership',
$$The panel noted that Cllr Alex Aitken (Birmingham) takes the place of Cllr Mick Brown until the end of the 2021/22 municipal year.$$,
    null),

    (626, 'Declarations of interest',
$$None were declared.$$,
    null),

    (627, 'Minutes',
$$The chair said that the minutes of the last meeting would come to the next meeting.$$,
    'The last meeting was that of 29 November 2021. Its minutes are on the agenda of 14 March 2022, with these.'),

    (628, 'Public question time',
$$The chair reported that one question had been sent in. It was not put, because it was about a personal matter and did not meet the panel’s criteria for public questions.$$,
    null),

    (629, 'Councillor Nicky Brennan, West Midlands Victims’ Commissioner',
$$The commissioner introduced Cllr Nicky Brennan, the West Midlands Victims’ Commissioner.

Cllr Brennan described her role: to help the commissioner carry out his plan by making victims’ voices heard, and to speak for them across criminal justice so that they shape policy and services. As chair of the Victims Commission she brings many partners and experts together so that the right support is commissioned to help victims cope and recover.

Her work included

- getting victims to justice sooner, with the criminal justice partners
- making the 12 rights of the Victims’ Code known, so that all victims know what to expect from each agency
- new programmes of emotional and practical support for victims of hate crime

She spoke of her commitment to fight violence against women and girls and domestic abuse. She welcomed that there were more independent domestic abuse advocates to guide victims through the criminal justice system, and had lobbied to widen the Domestic Abuse Bill so that victims with no recourse to public funds get the same support.

The meeting saw and heard billboard and radio advertisements of the campaign “No Excuse for Abuse”, which asks men to stand up and challenge attitudes and behaviour that make women feel unsafe. Members praised it and suggested translating it into other languages.

The meeting agreed that it matters to prevent harmful behaviour and views, and noted that the Violence Reduction Unit teaches healthy relationships, behaviour and consent to pupils from nursery age.

- **Safety at night.** Cllr Brennan welcomed that venues now look out for vulnerable customers. The meeting noted the national scheme #AskAngela, in which bar staff discreetly help someone out of an unsafe situation. She agreed to take up the suggestion of contacting councils and linking with local work against violence towards women and girls.
- **Whether support works.** Commissioned services have to report on outcomes, and data on victims’ satisfaction and their feedback are looked at. Cllr Brennan undertook to find out how more victims could be brought to answer satisfaction surveys, and to report back to the panel.
- **Victims’ rights.** The meeting talked about the frustration of victims of less serious crime who see no police response, and about what the lack of resources in the police, the wider criminal justice sector and bodies such as Citizens Advice means for victims. Cllr Brennan undertook to compare the force’s policy on the Victims’ Right to Review with what the law provides. She assured the meeting that outcomes of police complaints about domestic abuse were dip-sampled.$$,
    null),

    (630, 'Commissioner’s revenue budget, capital programme and proposed precept for 2022/2023',
$$The commissioner introduced his proposals for the revenue budget for 2022/23, the capital programme for 2022/23 to 2025/26 and the precept for 2022/23. His report set out the grant settlement for the West Midlands, the pressures on the budget and the savings needed to break even.

In his public consultation 67% (407) supported a higher precept. Businesses and council leaders, who were also consulted, did not object.

The commissioner and Mark Kenyon, Chief Finance Officer of the OPCC, answered members’ questions:

- **Precept.** A rise of £10 for a Band D property in 2022/23 would bring in £9.3m.
- **Inflation.** Asked what would happen if inflation cost more than the estimated £24m, Mr Kenyon said that he was confident of the budget. Departments would manage higher costs within the year, so that it balances.
- **Savings.** The £11.3m needed would be found by priority-based budgeting and other options, such as putting off spending that is not essential and phasing the recruitment of police staff. Savings could not touch the Uplift of police officers, so the rest of the budget has to give way around it.
- **Paying for more officers.** Asked how the force would afford them with the pressures expected in later years, the meeting heard that buying nationally would cut the cost of supplies and services.
- **Cost of the OPCC.** The commissioner had cut the cost of the Strategic Policing and Crime Board by 40% when he took office. The OPCC would also go through priority-based budgeting.
- **Capital programme.** Members were concerned about the reasons for paying for part of it out of revenue and asked for more detail, and asked whether commitments would be reviewed in view of the pressures expected in the longer term. Mr Kenyon said that in the long term much of it was not optional. The medium-term financial plan would be renewed in the summer with more detail, and he undertook to present it to the panel in September 2022.
- **WMP2020.** Members asked about the savings expected of this change programme. Mr Kenyon confirmed that the budget counts on significant efficiency savings from it, while the force goes on investing in technology in a continuous change programme. Money was set aside to finish its remaining projects, the estate strategy and Connect.
- **Grants and other income.** At the last meeting members had asked for details. Mr Kenyon pointed to the table of income and expenditure in appendix 1 of the report.
- **Agency staff.** Their cost was part of the pay budget for police staff: £662k spent this year and an estimated £295k next year.
- **Reserves.** Members discussed how much is held and the plan to use £8m for the capital programme. Mr Kenyon confirmed that reserves were adequate but at their minimum, and that the emergency reserve of £12m was not meant to be used.

The chair then reminded the panel of its duties under section 5 of the Police Reform and Social Responsibility Act. Members suggested that the report to the commissioner recommend

- more public information on the precept and the budget, with the context of the decision, and thought for how best to tell it when confidence in the police is falling
- the medium-term financial plan brought to the panel in September 2022
- a comparison with the budgets of similar forces when next year’s budget is set$$,
    'The minutes print “Section 5”. What a panel does about a precept is in schedule 5 of that Act.'),

    (631, 'Commissioner’s update',
$$The commissioner told the panel:

- He thanked the force for bringing the recent siege in Coventry to a safe end, and the community for its support. The member for Coventry thanked the police for reassuring residents.
- Chief Constable Sir David Thompson had announced his retirement. A timetable to appoint his successor would be drawn up, with a confirmation hearing of the panel. He invited the panel to name somebody to observe the interviews and the stakeholders’ part.
- The force seized 132 firearms in 2021. He undertook to report how many direct criminal justice outcomes followed.
- At his recent yearly Business Summit, firms had been encouraged to employ ex-offenders.

Asked about reports in the media of 400 violent crimes a day in the West Midlands, he assured the meeting that he and the force were committed to tackling violent crime through more police work in hot spots, rebuilding community policing, and early intervention and prevention through education and youth services, which the Violence Reduction Unit coordinates.

Asked exactly where the 450 community police officers would go, he said that in his view every area would benefit, but that deployment was an operational decision of the Chief Constable, who would look at crime levels and at social and economic factors. He undertook to answer the member for Walsall directly on specific questions.$$,
    null),

    (632, 'Panel work programme 2021/2022', '', null)

  ) e (number, heading, discussion, note)
  join meeting m on m.reference = case when e.number < 623 then 'panel-2021-11-29' else 'panel-2022-01-31' end
  join minutes n on n.meeting_id = m.id
  join agenda_item a on a.meeting_id = m.id and a.minute_number = e.number;

insert into minute_resolution (id, entry_id, position, text)
select gen_random_uuid(), e.id, r.position, r.text
  from (values
    (614, 1, 'That the minutes of the meeting of 18 October 2021 be confirmed as a correct record.'),
    (617, 1, 'That the progress of the inquiry’s report be noted.'),
    (617, 2, 'That members be sent an updated draft and can comment a last time.'),
    (617, 3, 'That the chair finalise the report, in consultation with the Panel Lead Officer.'),
    (618, 1, 'That the commissioner’s annual report 2020-2021 be received.'),
    (618, 2, 'That the panel’s report of its review be presented to the commissioner.'),
    (619, 1, 'That the commissioner’s recent key decisions be noted.'),
    (620, 1, 'That the report be noted.'),
    (620, 2, 'That panel officers and the OPCC develop a briefing for members on monitoring performance.'),
    (620, 3, 'That the OPCC be invited to report to a future meeting on its communications and publicity plans for the Fairness and Belonging Plan and for recruitment.'),
    (621, 1, 'That the report be noted.'),
    (621, 2, 'That the panel write to the Policing Minister in support of the commissioner’s campaign for a fair funding decision for the West Midlands.'),
    (622, 1, 'That the work programme be received and noted.'),
    (629, 1, 'That what was presented to the panel be noted.'),
    (629, 2, 'That Cllr Brennan, the Victims’ Commissioner, be invited to report to a further meeting on raising the response to victim satisfaction surveys and on her look at the Victims’ Right to Review locally.'),
    (630, 1, 'That the panel supports the Band D precept of £187.55 that the commissioner proposes for 2022/2023, £10 more than in 2021/2022.'),
    (630, 2, 'That the panel’s report to the commissioner recommend:'),
    (630, 3, 'That the commissioner be invited to answer the panel’s report and recommendations.'),
    (630, 4, 'That the report and the commissioner’s answer be published on the panel’s website, www.westmidlandspcp.co.uk.'),
    (631, 1, 'That the commissioner’s update be noted.'),
    (631, 2, 'That the commissioner report back how many criminal justice outcomes followed the 132 seizures of firearms in 2021.'),
    (631, 3, 'That the commissioner answer the member for Walsall directly on specific questions about community policing there.'),
    (632, 1, 'That the work programme be received and noted.')
  ) r (number, position, text)
  join minute_entry e on e.body = 'panel' and e.number = r.number;

insert into minute_resolution (id, entry_id, parent, position, text)
select gen_random_uuid(), e.id, r.id, s.position, s.text
  from (values
    (1, 'The commissioner presents his medium-term financial plan to the panel in September 2022, so that members see the budget in more detail.'),
    (2, 'The commissioner adds to the usual council tax leaflet and to other publicity on the precept the context that explains why it rises.'),
    (3, 'The commissioner compares the budgets of the most similar forces and tells the panel when the budget is set.')
  ) s (position, text)
  join minute_entry e on e.body = 'panel' and e.number = 630
  join minute_resolution r on r.entry_id = e.id and r.parent is null and r.position = 2;

-- Who voted how, and whether anybody abstained, is not recorded of either vote; of the second no numbers are.
insert into minute_vote (id, entry_id, position, rule, rule_source, for_votes, against_votes, numbers_recorded, motion,
        carried)
select gen_random_uuid(), e.id, 1, v.rule, v.rule_source, v.for_votes, v.against_votes, v.numbers_recorded, v.motion,
       v.carried
  from (values
    (616, 'UNANIMITY', 'The minutes say that statute required it.', 8, 1, true,
        'Apply to co-opt a third independent member and, if approved, appoint the candidate placed second.',
        cast(null as boolean)),
    (630, 'SIMPLE_MAJORITY', null, null, null, false,
        'Support the proposed precept and report to the commissioner.', true)
  ) v (number, rule, rule_source, for_votes, against_votes, numbers_recorded, motion, carried)
  join minute_entry e on e.body = 'panel' and e.number = v.number;

insert into minute_confirmation (entry_id, held_on)
select id, '2021-10-18' from minute_entry where body = 'panel' and number = 614;

-- Minutes that these ones, or the action tracker beside them, cite.
insert into minute_not_held (body, number, meeting_date, date_precision, note) values
    ('panel', 593, null, null,
        'Minute 616 goes back to it. That is about co-opting a third independent member of the panel.'),
    ('panel', 594, '2021-07-01', 'MONTH',
        'The action tracker of 14 March 2022 takes an action from it: the panel office reports on how to ask the Secretary of State for a third independent member.'),
    ('panel', 596, '2021-07-01', 'MONTH',
        'The action tracker of 14 March 2022 takes two actions from it: briefings and visits for members, and a report on the review of the estate strategy.'),
    ('panel', 606, '2021-10-01', 'MONTH',
        'Minute 614 goes back to it, and the action tracker of 14 March 2022 takes an action from it: the panel’s review of the draft Police and Crime Plan goes to the commissioner.');

-- The text as it was published, so that what changes until confirmation can be shown.
insert into minutes_copy (minutes_id, stage, content, sha256)
select c.minutes_id, 'PUBLISHED', c.content, encode(sha256(convert_to(c.content::text, 'UTF8')), 'hex')
  from (
    select e.minutes_id,
           jsonb_build_object('entries', jsonb_agg(jsonb_build_object(
               'number', e.number, 'heading', e.heading, 'discussion', e.discussion, 'restrictedDiscussion', null,
               'publicSummary', null, 'resolutionsRestricted', false, 'exclusion', null, 'note', e.note,
               'resolutions', coalesce((
                   select jsonb_agg(jsonb_build_object('text', r.text, 'points', coalesce((
                              select jsonb_agg(p.text order by p.position) from minute_resolution p where p.parent = r.id),
                              '[]')) order by r.position)
                     from minute_resolution r where r.entry_id = e.id and r.parent is null), '[]'),
               'votes', coalesce((
                   select jsonb_agg(jsonb_build_object('motion', v.motion, 'explanation', case e.number
                              when 616 then '8 for, 1 against: unanimity required, not carried'
                              else 'Vote taken, numbers not recorded: carried' end))
                     from minute_vote v where v.entry_id = e.id), '[]')
           ) order by e.position)) as content
      from minute_entry e
     group by e.minutes_id
  ) c;
