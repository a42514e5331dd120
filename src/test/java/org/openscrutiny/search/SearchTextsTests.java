package org.openscrutiny.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.search.SearchAnswer.Hit;
import org.openscrutiny.search.SearchQuestion.Order;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The kept words spare time and decide nothing.
 */
@PortalTest
class SearchTextsTests {

	@Autowired
	private Search search;

	@Autowired
	private SearchTexts texts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	@Test
	void theAnswerIsTheSameWithAndWithoutThem() {
		this.jdbc.sql("delete from search_text").update();
		List<SearchAnswer> without = answers();
		this.texts.refresh();
		assertThat(kept()).isGreaterThan(200);
		assertThat(answers()).isEqualTo(without);
		int before = kept();
		this.texts.refresh();
		assertThat(kept()).isEqualTo(before);
	}

	private List<SearchAnswer> answers() {
		return List.of(ask("burglary"), ask("minute 616"), ask("\"chief constable\" -budget"), ask("bradley"));
	}

	@Test
	void whatIsChangedOrWithheldIsFoundNoLongerAtOnceAndForgottenNext() {
		this.jdbc
			.sql("""
					insert into decision (id, printed, year, number, status, title, summary, classification, visible_from, source)
					values (gen_random_uuid(), '900-2021', 2021, 900, 'PUBLISHED', 'Wolfram lamps', 'Molybdenum too', 'PUBLIC',
					        '2021-01-01', 'test')
					""")
			.update();
		this.texts.refresh();
		assertThat(ask("wolfram molybdenum").hits()).hasSize(1);
		assertThat(keptWith("wolfram")).isOne();
		assertThat(ask("wolfran").meant()).isEqualTo("wolfram");

		this.jdbc
			.sql("""
					update decision set classification = 'CONFIDENTIAL', withheld_reason = 'Prices', withheld_ground = 'None',
					       withheld_by = 'The office', review_on = date '2030-01-01' where number = 900
					""")
			.update();
		assertThat(keptWith("wolfram")).isOne();
		assertThat(ask("wolfram").hits()).isEmpty();
		assertThat(ask("molybdenum").hits()).isEmpty();
		assertThat(ask("wolfran").meant()).as("A word that would find nothing is not offered").isNull();
		assertThat(ask("900-2021").hits()).extracting(SearchTextsTests::title)
			.containsExactly("Decision 900-2021: subject withheld");
		this.texts.refresh();
		assertThat(keptWith("wolfram")).isZero();
	}

	@Test
	void nothingIsKeptWhenTheLawRequiresThatWordsAreDestroyed() {
		this.texts.refresh();
		assertThat(kept()).isPositive();
		this.jdbc.sql("""
				insert into minute_redaction (id, entry_id, redacted_at, redacted_name, reason, sha256)
				select gen_random_uuid(), id, now(), 'Somebody', 'A law', repeat('0', 64) from minute_entry limit 1
				""").update();
		assertThat(kept()).isZero();
	}

	@Test
	void aTextThatIsLongerThanTheDatabaseTakesIsSearchedInPart() {
		this.jdbc
			.sql("""
					insert into decision (id, printed, year, number, status, title, summary, classification, visible_from, source)
					values (gen_random_uuid(), '901-2021', 2021, 901, 'PUBLISHED', 'Long', null, 'PUBLIC', '2021-01-01', 'test')
					""")
			.update();
		this.jdbc
			.sql("""
					with d as (insert into document (id, owner_kind, owner_id, title)
					           select gen_random_uuid(), 'decision', id, 'Endless' from decision where number = 901 returning id),
					     v as (insert into document_version (id, document_id, number, filename, kind, size, sha256, scan, stored_at,
					                   stored_by_name)
					           select gen_random_uuid(), id, 1, 'endless.csv', 'CSV', 1, sha256(''), 'CLEAN', now(), 'Somebody' from d
					           returning id)
					insert into document_text (version_id, content)
					select v.id, (select 'quincunx ' || string_agg('www.a' || md5(n::text) || '.org/b-' || md5(n::text), ' ')
					                from generate_series(1, 12000) n) from v
					""")
			.update();
		assertThat(ask("quincunx").hits()).hasSize(1);
		this.texts.refresh();
		assertThat(ask("quincunx").hits()).hasSize(1);
	}

	@Test
	void asksOnceWhateverIsFound() {
		assertThat(this.statements.during(() -> ask("police"))).isOne();
		assertThat(this.statements.during(() -> ask("zanzibar"))).isEqualTo(2);
		this.texts.refresh();
		assertThat(this.statements.during(() -> ask("polise"))).isEqualTo(3);
	}

	private SearchAnswer ask(String text) {
		return this.search.find(new SearchQuestion(text, null, Order.RELEVANCE, 1));
	}

	private static String title(Hit hit) {
		return String.join("", hit.title().stream().map(MarkedText::text).toList());
	}

	private int kept() {
		return this.jdbc.sql("select count(*) from search_text").query(Integer.class).single();
	}

	private int keptWith(String term) {
		return this.jdbc.sql("select count(*) from search_text where ? = any (terms)")
			.param(term)
			.query(Integer.class)
			.single();
	}

}
