package org.openscrutiny.meetings;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Meetings with their agendas, and the papers and files of these, as the public knows
 * them: read from the views of {@code V018__agenda.sql} that leave out what is withheld.
 */
@Component
class SearchableMeetings implements SearchSource {

	private static final String MEETINGS = """
			select '/meetings/' || m.reference, m.name,
			       nullif(concat_ws(' · ', case m.status when 'CANCELLED' then 'Cancelled'
			                                             when 'POSTPONED' then 'Postponed' end, m.venue), ''),
			       m.held_on,
			       array[m.reference, lower(to_char(m.held_on, 'FMDD FMMonth YYYY')), to_char(m.held_on, 'DD/MM/YYYY'),
			             to_char(m.held_on, 'YYYY-MM-DD')],
			       concat_ws('; ', agenda.words, people.words), null
			  from named_meeting m
			  left join lateral (
			       select string_agg(concat_ws('; ', topics.words, rtrim(i.ask, '.'), i.report_of, i.presenter), '; ' order by i.position)
			              as words
			         from public_agenda_item i
			         left join lateral (select string_agg(t.topic, '; ' order by t.position) as words
			                              from public_agenda_topic t where t.item_id = i.id) topics on true
			        where i.meeting_id = m.id and i.visible_from <= :now and i.withdrawn_at is null) agenda on true
			  left join lateral (
			       select string_agg(concat_ws(', ', p.name, p.role, p.organisation), '; ' order by p.position) as words
			         from also_present p where p.meeting_id = m.id) people on true
			 where m.visible_from <= :now
			""";

	/**
	 * Papers that stand, and their items. Of what is withheld the views tell a title at
	 * most.
	 */
	private static final String PUBLISHED = """
			  from public_agenda_paper p
			  join public_agenda_item i on i.id = p.item_id
			  join named_meeting m on m.id = i.meeting_id
			%s
			 where p.visible_from <= :now and i.visible_from <= :now and m.visible_from <= :now
			   and p.withdrawn_at is null and i.withdrawn_at is null
			""";

	private static final String PLACE = "m.name || ', item ' || coalesce(i.number, i.position)";

	/** A paper of which no more is told than its title has no page of its own. */
	private static final String PAPERS = """
			select '/meetings/' || m.reference
			       || case when p.number is not null and num_nonnulls(p.content, p.purpose, p.recommendations, p.background,
			                    p.author, p.financial, p.legal, p.equality, p.risk, p.other_implications) > 0
			               then '/papers/' || coalesce(i.number, i.position) || '-' || p.number
			               else '#item-' || coalesce(i.number, i.position) end,
			       p.title, %s, m.held_on, cast(array[] as text[]),
			       concat_ws(E'\\n', p.purpose, p.recommendations, p.content, p.financial, p.legal, p.equality, p.risk,
			                 p.other_implications, p.background, p.author), null
			"""
		.formatted(PLACE) + PUBLISHED.formatted("") + """
				   and p.title is not null
				   and not exists (select from public_agenda_paper r where r.replaces = p.id and r.visible_from <= :now)
				""";

	private static final String FILES = """
			select '/documents/' || d.version_id, d.title, %s, m.held_on, array[lower(d.filename)], d.content,
			       d.version_id || d.title
			""".formatted(PLACE) + PUBLISHED.formatted("""
			  join agenda_paper_file f on f.paper_id = p.id
			  join newest_document d on d.id = f.document_id and d.owner_kind = '%s' and d.owner_id = p.id
			""".formatted(PaperDocuments.KIND)) + " and p.stands";

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.MEETINGS, MEETINGS), new Records(RecordKind.DOCUMENTS, PAPERS),
				new Records(RecordKind.DOCUMENTS, FILES));
	}

}
