package org.openscrutiny.scorecards.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ScorecardsPageTests {

	private static final String EDITION = "/scorecards/2021-22-q3";

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private TestClock clock;

	@Test
	void tellsOfAllIndicatorsInAFixedNumberOfStatements() {
		Page page = this.portal.reader().get(EDITION);
		assertThat(page.title()).startsWith("Scorecard 2021/22, third quarter");
		assertThat(page.h1()).isEqualTo("Scorecard 2021/22, third quarter");
		assertThat(page.document().select("table.os-scorecard tbody")).hasSize(73);
		assertThat(page.main()).contains("73 indicators of the plan; 51 with a figure",
				"knife crime is 53% higher and serious youth violence 45% higher");
		assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(250 * 1024);
		assertThat(this.statements.during(() -> this.portal.reader().get(EDITION))).isLessThanOrEqualTo(8);
		for (String path : new String[] { "/scorecards", "/releases", EDITION + ".csv", EDITION + "/1.json" }) {
			assertThat(this.statements.during(() -> this.portal.reader().get(path))).as(path).isLessThanOrEqualTo(4);
		}
	}

	/** Boards have no numbers of items on record. */
	@ParameterizedTest
	@CsvSource({ "spcb-2022-02-22, 2021-22-q3, 22 February 2022", "spcb-2015-02-03, 2014-15-q3, 3 February 2015" })
	void standsUnderTheItemOfTheBoardThatItWasLaidBefore(String meeting, String scorecard, String heldOn) {
		Page page = this.portal.reader().get("/meetings/" + meeting);
		assertThat(page.document().select("main a[href=/scorecards/" + scorecard + "]")).isNotEmpty();
		assertThat(this.portal.reader().get("/scorecards/" + scorecard).main())
			.contains("Strategic Policing and Crime Board, " + heldOn);
	}

	@Test
	void givesNoDirectionToWhatThePlanOnlyMonitors() {
		Page page = this.portal.reader().get(EDITION);
		assertThat(row(page, "homicide")).contains("61% higher than April 2019 to January 2020")
			.doesNotContain("Worse", "Better");
		assertThat(row(page, "violent-crime")).contains("Worse: 53% higher than April 2019 to January 2020");
		assertThat(row(page, "attending-incidents")).contains("no change from April 2020 to January 2021");
		assertThat(row(page, "fleet-carbon")).contains("256 g of CO2 per kilometre",
				"No change is given because July to September 2021 covers 3 months and 2018/19 covers 12 months.");
		assertThat(row(page, "disproportionality")).contains("Group 1: 1.0");
		assertThat(row(page, "special-constables")).contains("305", "In development");
		assertThat(row(page, "confidence-in-police")).contains("Awaiting figures",
				"Greater Manchester Police, 2019/20");
		assertThat(row(page, "emergency-and-101-calls")).contains("8m 44s", "Target not reached");
		assertThat(row(page, "worker-assaults")).contains("362 [p]");
		assertThat(row(page, "out-of-court-disposals")).contains("Monitored elsewhere",
				"Reducing Reoffending Delivery Group");
	}

	/** What was written of it when there was no such text yet is written alike. */
	@Test
	void saysWhereFiguresNeedAWord() {
		Page page = this.portal.reader().get(EDITION);
		assertThat(row(page, "violent-crime")).contains("What is said of it The force puts a part of the rise");
		assertThat(row(page, "homicide")).contains("when there were fewer still: 61% higher now.");
		assertThat(row(page, "police-officers")).doesNotContain("What is said of it");
		assertThat(page.main()).doesNotContain("[[");
		assertThat(this.portal.reader().get("/scorecards/2014-15-q3/1.json").body()).doesNotContain("narrative");
	}

	private static String row(Page page, String indicator) {
		return page.document().select("tbody:has(a[href=/indicators/" + indicator + "])").text();
	}

	@Test
	void filtersWithoutScript() {
		Page worse = this.portal.reader().get(EDITION + "?section=reducing-violence&signal=worse");
		assertThat(worse.texts("table.os-scorecard tbody th a"))
			.containsExactly("Knife crime and robbery of personal property");
		assertThat(worse.main()).contains("1 indicator fits.");
		assertThat(this.portal.reader().get(EDITION + "?signal=no-figure").document().select("tbody")).hasSize(22);
		assertThat(this.portal.reader().get(EDITION + "?signal=changed").main()).contains("No indicator fits.");
		assertThat(this.portal.reader().get(EDITION + "?signal=nonsense").document().select("tbody")).hasSize(73);
	}

	@Test
	void givesTheFrozenCopyByteForByte() throws Exception {
		Page json = this.portal.reader().get(EDITION + "/1.json");
		String hash = HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(json.body().getBytes(StandardCharsets.UTF_8)));
		assertThat(this.portal.reader().get(EDITION).texts("dd code")).containsExactly(hash);
		assertThat(json.body()).startsWith("{\"changes\":[]");
	}

	@Test
	void givesOneObservationToARow() {
		List<Map<String, String>> rows = this.portal.reader().get(EDITION + ".csv").csv();
		assertThat(rows).filteredOn((row) -> row.get("Indicator address").equals("/indicators/drug-deaths"))
			.hasSize(10);
		assertThat(rows)
			.filteredOn((row) -> row.get("Measure code").equals("force-disproportionality")
					&& row.get("Group").equals("Group 1") && row.get("Use").equals("Latest"))
			.singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("Value", "1.0").containsEntry("To", "2022-01-31"));
		assertThat(rows).filteredOn((row) -> row.get("Marks").equals("p")).hasSize(1);
		assertThat(rows.stream().map((row) -> row.get("Indicator address")).distinct()).hasSize(73);
		assertThat(this.portal.reader().get(EDITION + ".ods").header("Content-Type").orElseThrow())
			.contains("opendocument.spreadsheet");
	}

	@Test
	void isNotThereBeforeItsDay() {
		this.clock.set(LocalDateTime.of(2022, 2, 21, 23, 59));
		for (String path : new String[] { EDITION, EDITION + "/1", EDITION + ".csv", EDITION + ".ods",
				EDITION + ".json" }) {
			assertThat(this.portal.reader().get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(this.portal.reader().get("/scorecards").body()).doesNotContain("2021-22-q3");
		assertThat(this.portal.reader().get("/sitemap.xml").body()).doesNotContain("2021-22-q3");
		this.clock.reset();
		assertThat(this.portal.reader().get(EDITION).status()).isEqualTo(200);
	}

	@Test
	void knowsNoOtherAddresses() {
		for (String path : new String[] { "/scorecards/2099-q1", EDITION + "/0", EDITION + "/x", EDITION + "/2",
				EDITION + ".xlsx" }) {
			assertThat(this.portal.reader().get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(this.portal.reader().getOnly("/scorecards/latest").header("Location").orElseThrow())
			.endsWith(EDITION);
	}

}
