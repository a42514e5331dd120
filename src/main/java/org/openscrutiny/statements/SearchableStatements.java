package org.openscrutiny.statements;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The newest released version of each national statement.
 */
@Component
class SearchableStatements implements SearchSource {

	private static final String STATEMENTS = """
			select '/statements/' || c.slug, c.title, null, cast(c.release_at at time zone 'Europe/London' as date),
			       array[c.slug], concat_ws(E'\\n', c.introduction, said.words), cast(c.id as text)
			  from standing_statement c
			  left join lateral (
			       select string_agg(concat_ws(E'\\n', p ->> 'heading', p ->> 'localHeading', p ->> 'why', p ->> 'force',
			                                   p ->> 'commissioner'), E'\\n') as words
			         from jsonb_path_query(cast(c.content as jsonb), '$.priorities[*]') p) said on true
			 where c.release_at <= :now
			   and not exists (select from standing_statement later
			                    where later.slug = c.slug and later.number > c.number and later.release_at <= :now)
			""";

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.STATEMENTS, STATEMENTS));
	}

}
