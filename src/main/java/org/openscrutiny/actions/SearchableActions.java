package org.openscrutiny.actions;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Actions that readers know of, as they stand today, and their evidence.
 */
@Component
class SearchableActions implements SearchSource {

	private static final String ACTIONS = """
			select '/actions/' || case a.body when 'panel' then '' else a.body || '/' end || a.reference,
			       'Action ' || a.reference || ': ' || s.wording,
			       concat_ws(' · ', case s.status when 'COMPLETED' then 'Completed' else 'Outstanding' end,
			                 'raised ' || case r.effective_precision
			                     when 'DAY' then 'on ' || to_char(r.effective_on, 'FMDD FMMonth YYYY')
			                     when 'MONTH' then 'in ' || to_char(r.effective_on, 'FMMonth YYYY') end),
			       r.effective_on, array[lower(a.reference), 'action ' || lower(a.reference)],
			       concat_ws(E'\\n', thread.words, s.owner_name), null
			  from action a
			  join action_event r on r.action_id = a.id and r.position = 1
			  join lateral (select e.* from action_event e
			                 where e.action_id = a.id and e.effective_on <= :today
			                 order by e.effective_on desc, e.position desc limit 1) s on true
			  left join lateral (select string_agg(e.text, E'\\n' order by e.effective_on, e.position) as words
			                       from action_event e
			                      where e.action_id = a.id and e.effective_on <= :today) thread on true
			 where a.visible_from <= :now
			""";

	private static final String EVIDENCE = """
			select '/documents/' || d.version_id, d.title, 'Evidence for action ' || a.reference, e.effective_on,
			       array[lower(d.filename)], d.content, d.version_id || d.title
			  from action a
			  join action_event e on e.action_id = a.id and e.effective_on <= :today
			  join newest_document d on d.id = e.document_id and d.owner_kind = '%s' and d.owner_id = a.id
			 where a.visible_from <= :now
			""".formatted(ActionDocuments.KIND);

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.ACTIONS, ACTIONS), new Records(RecordKind.DOCUMENTS, EVIDENCE));
	}

}
