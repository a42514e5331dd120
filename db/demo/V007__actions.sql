-- The action tracker of 14 March 2022: seven outstanding and six completed actions. Where it gives a month, so does the
-- record; where it gives no date of an update, the update counts from the day on which the tracker became visible.
insert into action (id, body, minute_number, running, entry_id, resolution_id, meeting, visible_from, source)
select gen_random_uuid(), 'panel', a.minute, a.running, e.id,
       (select r.id from minute_resolution r
          left join minute_resolution above on above.id = r.parent
         where r.entry_id = e.id and coalesce(above.position, r.position) = a.roman
           and (case when r.parent is null then null else r.position end) is not distinct from a.letter),
       a.meeting, timestamptz '2022-03-04 00:00 Europe/London', 'The action tracker in the pack for 14 March 2022'
  from (values
    (594, 1, null::integer, null::integer, null),
    (596, 1, null, null, null),
    (596, 2, null, null, null),
    (606, 1, null, null, null),
    (617, 1, null, null, 'panel-2021-11-29'),
    (620, 1, 2, null, 'panel-2021-11-29'),
    (620, 2, 3, null, 'panel-2021-11-29'),
    (621, 1, 2, null, 'panel-2021-11-29'),
    (629, 1, 2, null, 'panel-2022-01-31'),
    (630, 1, 2, 1, 'panel-2022-01-31'),
    (630, 2, 2, 2, 'panel-2022-01-31'),
    (630, 3, 2, 3, 'panel-2022-01-31'),
    (631, 1, 2, null, 'panel-2022-01-31')
  ) a (minute, running, roman, letter, meeting)
  left join minute_entry e on e.body = 'panel' and e.number = a.minute;

insert into action_event (id, action_id, position, kind, effective_on, effective_precision, status, wording, owner, owner_name,
        joint_owner, target, due_on, due_precision, deferrals)
select gen_random_uuid(), a.id, 1, 'RAISED', r.raised_on::date, 'MONTH', 'OUTSTANDING', r.wording, r.owner, r.owner_name,
       r.joint_owner, case when r.due_on is null then 'NOT_RECORDED' else 'DATE' end, r.due_on::date,
       case when r.due_on is not null then 'MONTH' end, 0
  from (values
    ('594-1', '2021-07-31', 'PANEL_OFFICE', null, null, null,
        'Report on how to apply to the Secretary of State for a third independent co-opted member.'),
    ('596-1', '2021-07-31', 'PANEL_OFFICE', null, 'OPCC', null,
        'Arrange briefings for members and visits to Lloyd House and other parts of the police service, where they can talk to officers, learn about the areas of work and see the mobile technology.'),
    ('596-2', '2021-07-31', 'COMMISSIONER', null, null, null,
        'Report to a later meeting on the review of the estates strategy.'),
    ('606-1', '2021-10-31', 'PANEL', null, null, null,
        'Send the commissioner the panel’s review of the Police and Crime Plan 2021–25. It asks for a summary of the plan in an accessible format with objectives for the short, the medium and the long term; for baselines beside words such as “increasing”, “reducing” and “historically”, so that the public knows the starting points; and for regular progress reports to the panel.'),
    ('617-1', '2021-11-29', 'PANEL', null, 'COMMISSIONER', null,
        'Finish the panel’s inquiry into public confidence in policing and put it to the commissioner for a response.'),
    ('620-1', '2021-11-29', 'PANEL_OFFICE', null, 'OPCC', null,
        'Prepare a briefing for members on how performance is monitored.'),
    ('620-2', '2021-11-29', 'OPCC', null, null, null,
        'Report back to a later meeting on communications and publicity for the Fairness and Belonging Plan and for recruitment.'),
    ('621-1', '2021-11-29', 'PANEL', null, null, null,
        'Write to the Policing Minister in support of the commissioner’s campaign for a fair funding decision for the West Midlands.'),
    ('629-1', '2022-01-31', 'OPCC', 'Councillor Nicky Brennan, Victims’ Commissioner', null, null,
        'Report back to a further meeting on better response rates to the victim satisfaction surveys, and on what was found about the local Victims’ Right to Review.'),
    ('630-1', '2022-01-31', 'COMMISSIONER', null, null, '2022-09-30',
        'Present the Medium-Term Financial Plan to the panel in September 2022, so that members learn more about the budget.'),
    ('630-2', '2022-01-31', 'COMMISSIONER', null, null, null,
        'Say more in the council tax leaflet, and publicise the precept more widely, so that the public knows why it rises: a recommendation of the panel’s report on the precept.'),
    ('630-3', '2022-01-31', 'COMMISSIONER', null, null, null,
        'Compare the budgets of the most similar forces, and tell the panel, when the budget is set.'),
    ('631-1', '2022-01-31', 'COMMISSIONER', null, null, null,
        'Report back how many of the 132 firearm seizures of 2021 led to a criminal justice outcome.')
  ) r (reference, raised_on, owner, owner_name, joint_owner, due_on, wording)
  join action a on a.body = 'panel' and a.reference = r.reference;

insert into action_event (id, action_id, position, kind, effective_on, effective_precision, text, minute, status, wording, owner,
        owner_name, joint_owner, target, due_on, due_precision, deferrals)
select gen_random_uuid(), a.id, h.position, h.kind, h.effective_on::date, h.effective_precision, h.text, h.minute,
       case when h.kind = 'COMPLETED' then 'COMPLETED' else 'OUTSTANDING' end, r.wording, r.owner, r.owner_name, r.joint_owner,
       coalesce(h.target, r.target), coalesce(h.due_on::date, r.due_on),
       case when h.due_on is not null then 'DAY' else r.due_precision end, 0
  from (values
    ('594-1', 2, 'COMPLETED', '2021-10-18', 'DAY', 'The report was presented on 18 October 2021.', null::integer, null, null),
    ('596-1', 2, 'COMPLETED', '2022-02-04', 'DAY',
        'Visit on 4 February 2022: communications, policy, commissioning and grants, data and performance and the head of audit at the commissioner’s office; a tour of Lloyd House; the force contact and control room; mobile technology demonstrated.',
        null, null, null),
    ('596-2', 2, 'UPDATED', '2021-10-18', 'DAY', 'A first update report was presented to the panel.', null, null, null),
    ('596-2', 3, 'COMPLETED', '2021-11-29', 'DAY',
        'Update reports were presented to the panel on 18 October 2021 and 29 November 2021.', 621, null, null),
    ('606-1', 2, 'COMPLETED', '2021-11-01', 'DAY', 'The commissioner responded on 1 November 2021.', null, null, null),
    ('617-1', 2, 'UPDATED', '2022-03-04', 'NOT_RECORDED',
        'The report and its recommendations were sent to the commissioner, who is asked to respond by 31 March 2022.', null, null,
        null),
    ('617-1', 3, 'CHANGED', '2022-03-04', 'NOT_RECORDED', 'The commissioner is asked to respond by this date.', null, 'DATE',
        '2022-03-31'),
    ('620-1', 2, 'UPDATED', '2022-02-04', 'DAY', 'A session was held at the members’ visit.', null, null, null),
    ('620-1', 3, 'COMPLETED', '2022-02-14', 'DAY',
        'Sessions were held at the members’ visit on 4 February 2022 and online on 14 February 2022.', null, null, null),
    ('620-2', 2, 'CHANGED', '2022-03-04', 'NOT_RECORDED', 'The tracker gives no meeting yet.', null, 'TO_BE_PROGRAMMED', null),
    ('621-1', 2, 'COMPLETED', '2021-12-31', 'MONTH', 'The chair wrote to the Policing Minister in December 2021.', null, null,
        null),
    ('629-1', 2, 'CHANGED', '2022-03-04', 'NOT_RECORDED', 'The tracker gives no meeting yet.', null, 'TO_BE_PROGRAMMED', null),
    ('630-1', 2, 'UPDATED', '2022-03-04', 'NOT_RECORDED', 'The date of the September meeting is still to be arranged.', null,
        null, null),
    ('630-2', 2, 'UPDATED', '2022-03-04', 'NOT_RECORDED', 'The recommendation was sent to the commissioner.', null, null, null),
    ('630-3', 2, 'CHANGED', '2022-03-04', 'NOT_RECORDED', 'The tracker gives no meeting yet.', null, 'TO_BE_PROGRAMMED', null)
  ) h (reference, position, kind, effective_on, effective_precision, text, minute, target, due_on)
  join action a on a.body = 'panel' and a.reference = h.reference
  join action_event r on r.action_id = a.id and r.position = 1;

-- The tracker as the pack prints it.
insert into action_tracker (id, meeting, number, agenda_item_id, item_number, heading, frozen_at, source)
select gen_random_uuid(), m.reference, 1, i.id, i.number, 'Action tracker', timestamptz '2022-03-04 00:00 Europe/London',
       'The action tracker in the pack for 14 March 2022'
  from meeting m join agenda_item i on i.meeting_id = m.id and i.number = 6
 where m.reference = 'panel-2022-03-14';
insert into action_tracker_line (tracker_id, position, action_id, event_id, latest)
select t.id, p.position, a.id,
       (select e.id from action_event e where e.action_id = a.id order by e.effective_on desc, e.position desc limit 1),
       (select e.text from action_event e where e.action_id = a.id and e.kind not in ('RAISED', 'CHANGED')
         order by e.effective_on desc, e.position desc limit 1)
  from (values ('617-1', 1), ('620-2', 2), ('629-1', 3), ('630-1', 4), ('630-2', 5), ('630-3', 6), ('631-1', 7), ('596-1', 8),
    ('594-1', 9), ('596-2', 10), ('606-1', 11), ('620-1', 12), ('621-1', 13)) p (reference, position)
  join action a on a.body = 'panel' and a.reference = p.reference
 cross join action_tracker t;
