package org.openscrutiny.search;

import java.util.List;
import java.util.stream.Collectors;

import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The queries of all modules as one, so that a search is one statement however many
 * modules there are.
 */
@Component
class PublicRecords {

	/**
	 * More of a text is not searched, since the database refuses the words of a text that
	 * is much longer: some 100 pages.
	 */
	private static final int LONGEST = 250_000;

	/** The words of a record {@code r}, those of its title weighing most. */
	static final String WORDS = """
			setweight(to_tsvector('english', r.title), 'A')
			|| setweight(to_tsvector('english', concat_ws(' ', r.context, array_to_string(r.names, ' '))), 'C')
			|| to_tsvector('english', left(coalesce(r.body, ''), %d))
			""".formatted(LONGEST);

	/** The words of a record {@code r} as they are written, without short ones. */
	static final String TERMS = """
			array(select term from unnest(tsvector_to_array(to_tsvector('simple',
			             left(concat_ws(' ', r.title, r.context, r.body), %d)))) term
			       where term ~ '^[[:alpha:]]{4,30}$')
			""".formatted(LONGEST);

	private static final String OF_A_KIND = """
			select '%s' as kind, href, title, context, dated, names, body,
			       cast(md5(concat_ws(E'\\n', title, context, array_to_string(names, ' '), coalesce(stamp, body))) as uuid)
			       as digest
			  from (%s) as of_a_kind (href, title, context, dated, names, body, stamp)
			""";

	private final String sql;

	PublicRecords(List<SearchSource> sources) {
		this.sql = sources.stream()
			.flatMap((source) -> source.records().stream())
			.map((records) -> OF_A_KIND.formatted(records.kind().name(), records.query()))
			.collect(Collectors.joining(" union all "));
	}

	/**
	 * A query of all records, with the columns {@code kind, href, title, context, dated,
	 * names, body, digest} and the parameters {@code :now} and {@code :today}.
	 */
	String sql() {
		return this.sql;
	}

}
