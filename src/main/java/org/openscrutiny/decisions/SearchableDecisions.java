package org.openscrutiny.decisions;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The register as every reader sees it, from the view that leaves out what is withheld,
 * and the documents of public decisions.
 */
@Component
class SearchableDecisions implements SearchSource {

	private static final String MADE = "coalesce(d.made_on, make_date(d.year, 1, 1))";

	/** Without a recorded date a decision is sorted by the year of its reference. */
	private static final String DECISIONS = """
			select '/decisions/' || d.reference, 'Decision ' || d.printed || ': ' || coalesce(d.title, 'subject withheld'),
			       concat_ws(' · ', case when d.classification <> 'PUBLIC' then 'Withheld' end,
			                 coalesce('made on ' || to_char(d.made_on, 'FMDD FMMonth YYYY'), 'date not recorded')),
			       %s,
			       array[lower(d.printed), lower(d.reference), 'decision ' || lower(d.printed),
			             'decision ' || lower(d.reference), lower(d.number || d.suffix || '-' || d.year),
			             lower(d.number || d.suffix || '/' || d.year), replace(lower(d.reference), '-', '/')],
			       concat_ws(E'\\n', d.summary, d.lead, d.priority, d.section_title, d.withheld_reason, d.withheld_ground,
			                 corrections.words, d.note), null
			  from public_decision d
			  left join lateral (select string_agg(e.corrected, E'\\n' order by e.id) as words from decision_event e
			                      where e.decision_id = d.id and e.kind = 'CORRECTED' and e.happened_at <= :now
			                    ) corrections on d.classification = 'PUBLIC'
			 where d.visible_from <= :now
			"""
		.formatted(MADE);

	private static final String DOCUMENTS = """
			select '/documents/' || f.version_id, f.title, 'Document of decision ' || d.printed, %s,
			       array[lower(f.filename)], f.content, f.version_id || f.title
			  from public_decision d
			  join newest_document f on f.owner_kind = '%s' and f.owner_id = d.id
			 where d.visible_from <= :now and d.classification = 'PUBLIC'
			""".formatted(MADE, DecisionDocuments.KIND);

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.DECISIONS, DECISIONS), new Records(RecordKind.DOCUMENTS, DOCUMENTS));
	}

}
