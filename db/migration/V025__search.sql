-- Searching. What is found is read from the records themselves, as far as readers may see them at that moment; what is
-- kept here only spares the work of taking a text apart again.

-- The words of texts that were public when somebody looked last. Without a row the words are taken from the text.
create table search_text (
    -- Of all that is searched of a record, so that another text is never taken for it.
    digest         uuid primary key,
    words          tsvector not null,
    -- The same as they are written, to tell what a misspelt word may have meant.
    terms          text[] not null
);

-- When the law requires that words are destroyed, they are not kept here for another minute either.
create function forget_search_texts() returns trigger language plpgsql as $$
begin
    delete from search_text;
    return null;
end
$$;
create trigger minute_redaction_is_not_searched after insert on minute_redaction
    for each statement execute function forget_search_texts();

-- A meeting with the name that its body had on the day.
create view named_meeting as
select m.id, m.reference, m.body, m.status, m.held_on, m.venue, m.visible_from,
       n.name || ', ' || to_char(m.held_on, 'FMDD FMMonth YYYY') as name
  from meeting m
 cross join lateral (
       select b.name from body_name b
        where b.body = m.body
        order by coalesce(b.valid_from <= m.held_on, true) and coalesce(b.valid_to >= m.held_on, true) desc,
                 b.valid_from desc nulls last
        limit 1) n;

-- The newest version of each document, if it was not taken down, with its text. Who may read it is its owner's to say.
create view newest_document as
select d.id, d.owner_kind, d.owner_id, d.title, v.id as version_id, v.filename, t.content
  from document d
  join document_version v on v.document_id = d.id
  left join document_text t on t.version_id = v.id
 where v.number = (select max(n.number) from document_version n where n.document_id = d.id)
   and not exists (select from document_withdrawal w where w.version_id = v.id);
