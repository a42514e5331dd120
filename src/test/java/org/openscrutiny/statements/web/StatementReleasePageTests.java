package org.openscrutiny.statements.web;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A statement from its first word to the day after its release, and its correction.
 */
@PortalTest
class StatementReleasePageTests {

	private static final String DESK = "/manage/statements";

	private static final String VERSION = DESK + "/2021-22-q4/1";

	private static final String PAGE = "/statements/2021-22-q4";

	private static final String SECRET = "Words that nobody may see early";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void isWrittenFrozenReleasedByTheClockAndCorrected() {
		Visitor contributor = this.portal.contributor();
		assertThat(contributor.form(DESK + "/new").send().errors()).containsExactly("Choose the quarter");
		Page begun = contributor.form(DESK + "/new").with("quarter", "2021-22-q4").send();
		assertThat(begun.url().getPath()).isEqualTo(VERSION);
		assertThat(begun.texts("tbody tr")).hasSize(6)
			.allSatisfy((row) -> assertThat(row).contains("Not said Nothing Nothing"));
		assertThat(contributor.get(VERSION + "/priorities/2021-6")
			.form(VERSION + "/priorities/2021-6")
			.value("localHeading")).containsExactly("Fraud and cybercrime");

		assertThat(schedule().errors())
			.containsExactly("Write the introduction first: a few sentences that say the whole");
		contributor.form(VERSION + "/text").with("introduction", SECRET + ": [[no-such-measure]].").send();
		assertThat(schedule().errors()).singleElement()
			.asString()
			.startsWith("Say of these whether they apply here and why")
			.contains("Tackle cyber crime");
		writesOnAllPriorities(contributor);
		assertThat(schedule().errors()).containsExactly("These references lead to no figure: [[no-such-measure]]");
		Page saved = contributor.form(VERSION + "/text")
			.with("introduction", SECRET + ": [[homicides-year]] homicides.")
			.send();
		assertThat(saved.main())
			.contains(SECRET + ": 46 homicides.", "Knife crime: the text says “up 23%”",
					"“23%” in: Knife crime rose by 23%.")
			.doesNotContain("“46” in");
		assertThat(contributor.get(VERSION + "/preview").main()).contains("This is a preview", SECRET, "Yes. It does.");

		assertThat(schedule().errors()).containsExactly("Enter why what the check found can stay as it is");
		assertThat(schedule("reason", "Another base", "releaseOn.day", "").errors())
			.containsExactly("The day of the release must include a day");
		assertThat(schedule("reason", "Another base", "releaseOn.year", "2021").errors())
			.containsExactly("Choose a day after the end of the quarter");
		schedule("reason", "Looked at", "releaseOn.day", "17");
		assertThat(released("coming")).contains("Tuesday 17 May 2022, 9:30am: National statement");
		this.portal.approver().form(VERSION + "/recall").with("reason", "The survey is late").send();
		assertThat(released("called-off")).contains("which was announced for 17 May 2022. The survey is late");
		this.clock.set(LocalDateTime.of(2022, 3, 9, 9, 0));
		Page scheduled = schedule("reason", "The force counts from June 2019 and says so.");
		assertThat(scheduled.main()).contains("Scheduled", "24 May 2022 at 9:30am");
		assertThat(contributor.form(VERSION + "/text").with("introduction", "Another").send().errors())
			.containsExactly("This version is scheduled. Take the schedule back to change it");

		Page recalled = this.portal.approver().form(VERSION + "/recall").with("reason", "A figure is late").send();
		assertThat(recalled.main()).contains("Draft");
		this.clock.set(LocalDateTime.of(2022, 3, 10, 9, 0));
		schedule("reason", "As before");

		assertThat(released("coming"))
			.contains("Tuesday 24 May 2022, 9:30am: National statement", "from 17 May 2022: The survey is late")
			.doesNotContain("A figure is late");

		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 29, 59));
		assertNothingLeaks();
		assertThat(this.portal.approver().form(VERSION + "/recall").with("reason", "Wait").send().errors())
			.containsExactly("It is released, or will be within a minute. Write a corrected version instead");
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 30));
		assertThat(this.portal.reader().get(PAGE).main()).contains(SECRET, "24 May 2022 at 9:30am",
				"6, of which 6 apply here");
		assertThat(this.portal.reader().get("/").body()).contains(SECRET);
		assertThat(this.portal.reader().search(SECRET)).isNotEmpty();
		assertThat(released("past")).contains("National statement", "24 May 2022");
		assertStays();
		isCorrected();
	}

	/** What a section of the release calendar tells. */
	private String released(String section) {
		return String.join(" ", this.portal.reader().get("/releases").texts("[aria-labelledby=" + section + "]"));
	}

	private void writesOnAllPriorities(Visitor contributor) {
		for (int number = 1; number <= 6; number++) {
			String address = VERSION + "/priorities/2021-" + number;
			Page missing = contributor.form(address).with("applies", "yes").send();
			assertThat(missing.status()).isEqualTo(422);
			assertThat(missing.errors()).containsExactly("Enter why it applies here or does not");
			missing.form(address)
				.with("why", "It does.")
				.with("forceText", (number == 2) ? "Knife crime rose by 23%.\nA second paragraph." : "Work goes on.")
				.send();
		}
	}

	private Page schedule(String... fields) {
		Page.Form form = this.portal.approver()
			.form(VERSION + "/schedule")
			.with("releaseOn.day", "24")
			.with("releaseOn.month", "5")
			.with("releaseOn.year", "2022");
		for (int i = 0; i < fields.length; i += 2) {
			form = form.with(fields[i], fields[i + 1]);
		}
		return form.send();
	}

	private void assertNothingLeaks() {
		Visitor reader = this.portal.reader();
		assertThat(reader.search(SECRET)).isEmpty();
		assertThat(this.portal.approver().search(SECRET)).isEmpty();
		for (String path : new String[] { PAGE, PAGE + "/1", PAGE + ".csv", PAGE + ".ods", PAGE + ".json",
				PAGE + "/1.csv", PAGE + "/1.ods", PAGE + "/1.json" }) {
			Page page = reader.get(path);
			assertThat(page.status()).as(path).isEqualTo(404);
			assertThat(page.header("Cache-Control").orElse("")).as(path).contains("no-store");
			assertThat(page.body()).doesNotContain(SECRET);
		}
		for (String path : new String[] { "/", "/statements", "/statements.csv", "/statements/priorities",
				"/sitemap.xml", "/scorecards", "/releases", "/statements/2021-22-q3", "/meetings/panel-2022-03-14" }) {
			Page page = reader.get(path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path).doesNotContain(SECRET).doesNotContain(PAGE);
		}
		assertThat(reader.get("/statements").header("Cache-Control").orElse("")).contains("max-age=1,");
		assertThat(reader.getOnly("/statements/latest").header("Location").orElseThrow())
			.endsWith("/statements/2021-22-q3");
	}

	private void assertStays() {
		for (String sql : new String[] { "update statement_copy set introduction = 'x'", "delete from statement_copy",
				"truncate statement_copy cascade", "delete from statement_recall",
				"update statement_version set introduction = 'x'", "update statement_part set why = 'x'",
				"delete from statement_measure", "delete from statement_version",
				"insert into statement_recall select id, release_at, gen_random_uuid(), 'x', 'x' from standing_statement" }) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	private void isCorrected() {
		Visitor approver = this.portal.approver();
		Page begun = approver.get(VERSION).form(DESK + "/2021-22-q4/versions").send();
		assertThat(begun.url().getPath()).isEqualTo(DESK + "/2021-22-q4/2");
		assertThat(approver.form(DESK + "/2021-22-q4/2/schedule").with("reason", "x").send().errors())
			.containsExactly("Write first what is different from version 1");
		this.portal.contributor()
			.form(DESK + "/2021-22-q4/2/text")
			.with("introduction", "The corrected words")
			.with("changeNote", "The introduction named the wrong year.")
			.send();
		Page scheduled = approver.form(DESK + "/2021-22-q4/2/schedule").with("reason", "Looked at.").send();
		assertThat(scheduled.main()).contains("Released");
		Visitor reader = this.portal.reader();
		assertThat(reader.get(PAGE).main()).contains("The corrected words", "The introduction named the wrong year.",
				"(all versions: 2, 1)");
		assertThat(reader.get(PAGE + "/1").main()).contains(SECRET, "A later version took its place");
	}

}
