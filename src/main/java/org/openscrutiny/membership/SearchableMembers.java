package org.openscrutiny.membership;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Members past and present, whose pages are visible from the day they are entered.
 */
@Component
class SearchableMembers implements SearchSource {

	private static final String MEMBERS = """
			select '/members/' || m.slug, concat_ws(' ', m.title, m.given_name, m.family_name), terms.words,
			       cast(null as date),
			       array[lower(concat_ws(' ', m.given_name, m.family_name)), lower(m.family_name),
			             lower(concat_ws(' ', 'Councillor', m.given_name, m.family_name))],
			       concat_ws(E'\\n', offices.words, interests.words, terms.notes), null
			  from member m
			  left join lateral (
			       select string_agg(distinct case t.kind when 'CO_OPTED' then 'Independent member'
			                                  else a.name end, ', ') as words,
			              string_agg(t.note, E'\\n') as notes
			         from member_term t left join authority a on a.id = t.authority_id
			        where t.member_id = m.id) terms on true
			  left join lateral (
			       select string_agg(distinct case o.kind when 'CHAIR' then 'Chair' else 'Vice-chair' end, ', ') as words
			         from panel_office o where o.member_id = m.id) offices on true
			  left join lateral (
			       select string_agg(concat_ws(': ', i.category, i.nature), E'\\n' order by i.registered_on) as words
			         from member_interest i where i.member_id = m.id and i.removed_on is null) interests on true
			""";

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.MEMBERS, MEMBERS));
	}

}
