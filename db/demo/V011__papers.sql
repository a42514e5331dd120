-- What is known of the agendas on record came with them.
insert into agenda_publication (id, meeting_id, number, visible_from, published_at)
select gen_random_uuid(), m.id, 0, m.visible_from, null
  from meeting m
 where exists (select from agenda_item i where i.meeting_id = m.id and i.publication is null)
   and not exists (select from agenda_publication p where p.meeting_id = m.id);
update agenda_item i set publication = 0, visible_from = m.visible_from
  from meeting m where m.id = i.meeting_id and i.publication is null and m.source <> 'This portal';
update agenda_paper p set publication = 0, visible_from = i.visible_from, number = p.position
  from agenda_item i where i.id = p.item_id and i.publication = 0 and p.publication is null
   and not exists (select from meeting m where m.id = i.meeting_id and m.source = 'This portal');
