package org.openscrutiny.statements.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.CanonicalJson;
import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class StatementsPageTests {

	private static final String FEBRUARY = "/statements/2021-22-q3";

	private static final String LATER = "/statements/2022-23-q3";

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private TestClock clock;

	private Page read(String path) {
		return this.portal.reader().get(path);
	}

	@Test
	void answersToTheSixPrioritiesInAFixedNumberOfStatements() {
		Page page = read(FEBRUARY);
		assertThat(page.title()).startsWith("National statement, February 2022");
		assertThat(page.h1()).isEqualTo("National statement, February 2022");
		assertThat(page.texts("h2[id^=p-]")).containsExactly("Reduce murder and other homicide",
				"Reduce serious violence", "Disrupt drugs supply and county lines", "Reduce neighbourhood crime",
				"Improve satisfaction among victims, with a focus on domestic abuse", "Tackle cyber crime");
		assertThat(page.main()).contains("The statement does not say.", "Called here Fraud and cybercrime",
				"Not recorded. Brought in from: The report that was written for the board of 22 February 2022",
				"14 March 2022, item 9", "Strategic Policing and Crime Board, 22 February 2022");
		assertThat(new HtmlChecker().errors(page.body())).isEmpty();
		assertThat(this.statements.during(() -> read(FEBRUARY))).isLessThanOrEqualTo(6);
		assertThat(this.statements.during(() -> read("/statements"))).isLessThanOrEqualTo(4);
		assertThat(this.statements.during(() -> read("/statements/priorities"))).isLessThanOrEqualTo(6);
		assertThat(this.statements.during(() -> read(FEBRUARY + ".csv"))).isLessThanOrEqualTo(4);
	}

	@Test
	void holdsFiguresAgainstTheirBaselines() {
		Page page = read(FEBRUARY);
		assertThat(row(page, "Homicides")).contains("46", "2021", "52", "year ending June 2019", "Better: 12% lower");
		assertThat(row(page, "Firearm discharges")).contains("147", "162", "Better: 9.3% lower");
		assertThat(row(page, "Hospital admissions")).contains("145", "215", "33% lower").doesNotContain("Better");
		assertThat(row(page, "Referrals into drug treatment")).contains("1,229", "1,087", "Better: 13% higher");
		assertThat(row(page, "Burglary")).contains("19,018", "28,675", "Proxy",
				"No change is given because the source does not say what period a figure covers.");
		assertThat(row(page, "Neighbourhood crime in the Crime Survey")).contains("No local figure",
				"National figures only", "The survey has no figures for police force areas.", "Not compared");
		assertThat(row(page, "Happy with the service")).contains("79%", "December 2021", "Not compared");
	}

	private static String row(Page page, String label) {
		return page.texts("table.os-scorecard tbody tr")
			.stream()
			.filter((row) -> row.startsWith(label))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void namesWhereWordsAndFiguresDiffer() {
		List<String> remarks = read(FEBRUARY).texts("section[aria-labelledby=remarks] li");
		assertThat(remarks)
			.anySatisfy((remark) -> assertThat(remark).startsWith("Reduce serious violence, the force: Knife crime")
				.contains("“up 23%”", "“53% higher” than April 2019 to January 2020"))
			.anySatisfy((remark) -> assertThat(remark)
				.startsWith("Reduce serious violence, the commissioner: Serious youth violence")
				.contains("“up almost 20%”", "“45% higher”"))
			.anySatisfy(
					(remark) -> assertThat(remark).startsWith("Reduce murder and other homicide, the force: Homicides")
						.contains("“down 12%”", "“61% higher”"))
			.as("That paper's numbers are typed tells readers nothing")
			.noneSatisfy((remark) -> assertThat(remark).contains("” in: "));
	}

	@Test
	void givesTheFiguresOneToARow() {
		List<Map<String, String>> rows = read(FEBRUARY + ".csv").csv();
		assertThat(rows).filteredOn((row) -> row.get("Measure code").equals("homicides-year"))
			.extracting((row) -> row.get("Use") + " " + row.get("Value") + " " + row.get("Change to the latest"))
			.containsExactly("Latest 46 ", "Baseline 52 12% lower");
		assertThat(rows).filteredOn((row) -> row.get("Source level").equals("National figures only"))
			.hasSize(3)
			.allSatisfy((row) -> {
				assertThat(row.get("Value")).isEmpty();
				assertThat(row.get("Why there is no local figure")).isNotEmpty();
			});
		assertThat(rows).filteredOn((row) -> row.get("Proxy").equals("Yes")).hasSize(8);
		assertThat(read(FEBRUARY + ".ods").header("Content-Type").orElseThrow()).contains("opendocument.spreadsheet");
		assertThat(read("/statements.csv").csv()).hasSize(1);
	}

	@Test
	void givesTheFrozenCopyByteForByte() {
		Page json = read(FEBRUARY + "/1.json");
		assertThat(
				CanonicalJson.sha256(new String(json.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
			.isEqualTo(read(FEBRUARY).texts("dd code").get(0));
		assertThat(json.body()).startsWith("{\"figuresTo\":\"2022-01-31\"");
	}

	@Test
	void isNotThereBeforeItsDay() {
		this.clock.set(LocalDateTime.of(2022, 2, 21, 23, 59, 59));
		for (String path : new String[] { FEBRUARY, FEBRUARY + "/1", FEBRUARY + ".csv", FEBRUARY + ".ods",
				FEBRUARY + ".json", FEBRUARY + "/1.csv", FEBRUARY + "/1.ods", FEBRUARY + "/1.json",
				"/statements/latest" }) {
			Page page = read(path);
			assertThat(page.status()).as(path).isEqualTo(404);
			assertThat(page.header("Cache-Control").orElse("")).as(path).contains("no-store");
		}
		for (String path : new String[] { "/", "/statements", "/statements.csv", "/sitemap.xml", "/scorecards",
				"/meetings/spcb-2022-02-22" }) {
			assertThat(read(path).body()).as(path).doesNotContain("2021-22-q3");
		}
		assertThat(read("/statements").main()).contains("No statement is released yet.");
		assertThat(read("/statements").header("Cache-Control").orElse("")).contains("max-age=1,");
	}

	@Test
	void theLaterStatementIsTheCommissionersAlone() {
		assertThat(read(LATER).status()).isEqualTo(404);
		this.clock.set(LocalDateTime.of(2023, 2, 1, 0, 0));
		Page page = read(LATER);
		assertThat(page.main()).contains("The document has no date and no part by the force.",
				"Called here Tackle fraud and cybercrime", "The statement has no part by the force.");
		assertThat(page.document().select("#remarks")).as("No scorecard of that time is there to differ from")
			.isEmpty();
		assertThat(row(page, "Homicides per million people")).contains("13", "17", "year ending September 2021",
				"No change is given because the source does not say what period a figure covers.");
		assertThat(this.portal.reader().getOnly("/statements/latest").header("Location").orElseThrow()).endsWith(LATER);
		assertThat(read("/").body()).contains(LATER);
	}

	@Test
	void tellsOfThePrioritiesFromTheirDayOn() {
		Page page = read("/statements/priorities");
		assertThat(page.h1()).isEqualTo("National priorities");
		assertThat(page.texts("tbody tr")).hasSize(6);
		assertThat(page.main()).contains("In force from 31 May 2021", "Code 2021-6", "National figures only")
			.doesNotContain("Strategic Policing Requirement");
		this.clock.set(LocalDateTime.of(2023, 2, 1, 0, 0));
		assertThat(read("/statements/priorities").main()).contains("Strategic Policing Requirement",
				"Violence against women and girls", "National statements do not answer to these priorities.");
		assertThat(read("/statements/priorities").texts("tbody tr")).hasSize(13);
	}

	@Test
	void isFoundWhereReadersLook() {
		assertThat(read("/").document().select("main a[href=" + FEBRUARY + "]")).hasSize(1);
		assertThat(read("/scorecards").document().select("main a[href=/statements]")).hasSize(1);
		assertThat(read("/sitemap.xml").body()).contains(FEBRUARY + "</loc>", FEBRUARY + "/1</loc>",
				"/statements/priorities</loc>");
		assertThat(read("/meetings/panel-2022-03-14").document().select("a[href=" + FEBRUARY + "]")).hasSize(1);
	}

	@Test
	void knowsNoOtherAddresses() {
		for (String path : new String[] { "/statements/2099-00-q1", FEBRUARY + "/0", FEBRUARY + "/2", FEBRUARY + "/x",
				FEBRUARY + ".xlsx", "/statements/x" }) {
			assertThat(read(path).status()).as(path).isEqualTo(404);
		}
	}

}
