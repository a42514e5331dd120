package org.openscrutiny.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.search.index.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what every reader may see. Whoever asks, the answer is the same; nobody notes
 * what was asked for.
 */
@Service
@Transactional(readOnly = true)
public class Search {

	/**
	 * Counts all that is found, and shows a page of it. What a text is shown with is cut
	 * from around the first place of the longest word, so that a long text is not gone
	 * through as a whole.
	 */
	private static final String FIND = """
			with question as (select websearch_to_tsquery('english', :text) as words),
			     found as materialized (
			     select r.kind, r.href, r.title, r.context, r.dated, r.body, n.named, ts_rank(w.words, q.words, 1) as rank
			       from question q
			      cross join (%1$s) r
			       left join search_text t on t.digest = r.digest
			      cross join lateral (select coalesce(t.words, %2$s) as words offset 0) w
			      cross join lateral (select :name = any (r.names) or :name = lower(r.title) as named) n
			      where w.words @@ q.words or n.named),
			     wanted as (select * from found where cast(:kind as text) is null or kind = :kind),
			     page as (
			     select *, row_number() over (order by %3$s) as place from wanted order by place
			      limit :size
			     offset (select least(:page - 1, greatest(count(*) - 1, 0) / :size) * :size from wanted))
			select c.counts, numnode(q.words) = 0 as common, p.kind, p.href, p.context,
			       ts_headline('english', p.title, q.words, :whole) as title,
			       ts_headline('english', substr(p.body, greatest(1, strpos(lower(p.body), :stem) - 500), 6000), q.words,
			                   :parts) as passage
			  from question q
			 cross join (select string_agg(kind || ' ' || number, ',') as counts
			               from (select kind, count(*) as number from found group by kind) of_a_kind) c
			  left join page p on true
			 order by p.place
			""";

	private static final String MARKS = "StartSel=" + MarkedText.START + ",StopSel=" + MarkedText.END;

	private static final String WHOLE = MARKS + ",HighlightAll=true";

	private static final String PARTS = MARKS + ",MaxFragments=2,MaxWords=30,MinWords=18,FragmentDelimiter=\" … \"";

	private final PublicRecords records;

	private final Spelling spelling;

	private final JdbcClient jdbc;

	private final Clock clock;

	Search(PublicRecords records, Spelling spelling, JdbcClient jdbc, Clock clock) {
		this.records = records;
		this.spelling = spelling;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Answers a question in one statement, and in at most two more if nothing is found.
	 * What may have been meant instead is told only if it would be found.
	 */
	public SearchAnswer find(SearchQuestion question) {
		SearchAnswer answer = ask(question);
		if (answer.ofAllKinds() > 0 || answer.commonOnly()) {
			return answer;
		}
		return answer.meaning(this.spelling.nearest(question.text())
			.filter((other) -> ask(question.with(other)).ofAllKinds() > 0)
			.orElse(null));
	}

	private SearchAnswer ask(SearchQuestion question) {
		RecordKind kind = question.kind();
		List<Row> rows = this.jdbc
			.sql(FIND.formatted(this.records.sql(), PublicRecords.WORDS, question.order().getSql()))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("today", LocalDate.now(this.clock))
			.param("text", question.text())
			.param("name", question.asName())
			.param("stem", question.stem())
			.param("kind", (kind != null) ? kind.name() : null)
			.param("page", question.page())
			.param("size", SearchAnswer.PAGE)
			.param("whole", WHOLE)
			.param("parts", PARTS)
			.query((row, number) -> Row.of(row))
			.list();
		Row first = rows.get(0);
		return new SearchAnswer(question, first.counts(), rows.stream().map(Row::hit).filter(Objects::nonNull).toList(),
				first.commonOnly(), null);
	}

	/**
	 * A row of the answer. There is always one.
	 */
	private record Row(Map<RecordKind, Integer> counts, boolean commonOnly, SearchAnswer.@Nullable Hit hit) {

		static Row of(ResultSet row) throws SQLException {
			return new Row(counts(row.getString("counts")), row.getBoolean("common"), hit(row));
		}

		private static Map<RecordKind, Integer> counts(@Nullable String text) {
			Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
			if (text != null) {
				for (String count : text.split(",")) {
					String[] pair = count.split(" ");
					counts.put(RecordKind.valueOf(pair[0]), Integer.valueOf(pair[1]));
				}
			}
			return counts;
		}

		private static SearchAnswer.@Nullable Hit hit(ResultSet row) throws SQLException {
			String kind = row.getString("kind");
			if (kind == null) {
				return null;
			}
			String passage = row.getString("passage");
			return new SearchAnswer.Hit(RecordKind.valueOf(kind), row.getString("href"),
					MarkedText.of(row.getString("title")), row.getString("context"),
					(passage != null) ? MarkedText.ofPassage(passage) : List.of());
		}

	}

}
