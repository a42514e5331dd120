package org.openscrutiny.scorecards;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The newest released version of each scorecard: its words, not its figures, which have a
 * page for each indicator.
 */
@Component
class SearchableScorecards implements SearchSource {

	private static final String SCORECARDS = """
			select '/scorecards/' || c.slug, c.title, null, cast(c.release_at at time zone 'Europe/London' as date),
			       array[c.slug], concat_ws(E'\\n', c.summary, said.words), cast(c.id as text)
			  from standing_scorecard c
			  left join lateral (
			       select string_agg(part #>> '{}', E'\\n') as words
			         from (select jsonb_path_query(cast(c.content as jsonb), '$.sections[*].sentence') as part
			               union all
			               select jsonb_path_query(cast(c.content as jsonb), '$.sections[*].indicators[*].narrative')
			               union all
			               select jsonb_path_query(cast(c.content as jsonb), '$.topics[*].title')
			               union all
			               select jsonb_path_query(cast(c.content as jsonb), '$.changeNote')) parts) said on true
			 where c.release_at <= :now
			   and not exists (select from standing_scorecard later
			                    where later.slug = c.slug and later.number > c.number and later.release_at <= :now)
			""";

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.SCORECARDS, SCORECARDS));
	}

}
