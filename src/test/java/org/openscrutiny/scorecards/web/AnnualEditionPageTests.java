package org.openscrutiny.scorecards.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The annual report for 2018/19 as an edition.
 */
@PortalTest
class AnnualEditionPageTests {

	private static final String EDITION = "/scorecards/2018-19";

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private TestClock clock;

	@Test
	void tellsOfTheMeasuresOfThePlan() {
		Page page = this.portal.reader().get(EDITION);
		assertThat(page.title()).startsWith("Annual figures 2018/19");
		assertThat(page.main()).contains("12 indicators of the plan; 8 with a figure",
				"Brought in from: The annual report for 2018/19", "41% lower than the year before");
		assertThat(row(page, "recorded-crime-rate")).contains("90", "114 Most similar forces, average, 2018/19");
		assertThat(row(page, "adult-reoffending")).contains("29.1 [b]", "29.2 England and Wales, 2016/17");
		assertThat(row(page, "young-people-in-justice-system")).contains("1,094", "Better: 11% lower than 2016/17");
		assertThat(row(page, "confidence-by-2020")).contains("Not available", "in a chart that our copy lacks",
				"69% Greater Manchester Police, date not stated");
		assertThat(row(page, "fear-of-crime")).contains("No figure").doesNotContain("Reported");
		assertThat(this.statements.during(() -> this.portal.reader().get(EDITION))).isLessThanOrEqualTo(8);
	}

	@Test
	void tellsBesidesOfWhatStandsUnderNoIndicator() {
		Page page = this.portal.reader().get(EDITION);
		assertThat(page.texts("#besides, [aria-labelledby=besides] h3")).containsExactly(
				"Besides the indicators of the plan", "Crime, calls and arrests", "Stop and search",
				"Independent custody visits", "Where the money comes from", "Money for services to victims");
		Element custody = page.document().select("table:has(caption:containsOwn(custody visits, 2018/19))").first();
		assertThat(custody).isNotNull();
		assertThat(custody.select("thead th").eachText()).containsExactly("Measure", "Males", "Females", "Other",
				"All");
		assertThat(custody.select("tbody tr").eachText()).hasSize(12)
			.contains("People detained when custody visitors came: adults 3,024 317 39 3,516",
					"People detained when custody visitors came: young people 182 36 0 230");
		assertThat(page.main()).contains("The groups do not add up to their totals",
				"39,868 2017/18 36,257, 2016/17: 10% higher", "Greater Manchester Police: 11%, date not stated",
				"Police grant £252.7m £247.32m");
		assertThat(this.portal.reader().get(EDITION + "?signal=worse").main()).doesNotContain("Besides the indicators");
	}

	@Test
	void drawsAPlainLineAndSaysWhy() {
		Page page = this.portal.reader().get("/indicators/young-people-in-justice-system");
		assertThat(page.document().select("svg.os-chart__drawing")).hasSize(1);
		assertThat(page.main())
			.contains("No limits are drawn because there are only 2 figures, and limits need at least 8");
		assertThat(this.portal.reader().get("/indicators/recorded-crime-rate").main())
			.contains("Beside others, 2018/19", "Most similar forces, average");
	}

	@Test
	void hasARowForEachFigureInTheFile() {
		List<Map<String, String>> rows = this.portal.reader().get(EDITION + ".csv").csv();
		assertThat(rows).filteredOn((row) -> row.get("Measure code").equals("custody-adults-detained"))
			.allSatisfy((row) -> assertThat(row).containsEntry("Section", "Independent custody visits")
				.containsEntry("Indicator", ""))
			.extracting((row) -> row.get("Group") + " " + row.get("Value"))
			.containsExactlyInAnyOrder("Males 3024", "Females 317", "Other 39", " 3516");
	}

	@Test
	void isNotThereBeforeItsDay() {
		this.clock.set(LocalDateTime.of(2019, 9, 30, 23, 59));
		for (String path : new String[] { EDITION, EDITION + "/1", EDITION + ".csv", EDITION + ".ods",
				EDITION + "/1.json", "/indicators/hidden-crime", "/indicators/hidden-crime.csv", "/plan/2016-20" }) {
			assertThat(this.portal.reader().get(path).status()).as(path).isEqualTo(404);
		}
		for (String path : new String[] { "/", "/scorecards", "/scorecards.csv", "/sitemap.xml", "/plan",
				"/scorecards/2014-15-q3", "/indicators/total-recorded-crime",
				"/indicators/total-recorded-crime.csv" }) {
			assertThat(this.portal.reader().get(path).body()).as(path).doesNotContain("2018-19", "2018/19");
		}
		this.clock.set(LocalDateTime.of(2019, 10, 1, 0, 0));
		assertThat(this.portal.reader().get(EDITION).status()).isEqualTo(200);
		assertThat(this.portal.reader().get("/plan").h1()).contains("2016–2020");
		this.clock.reset();
		assertThat(this.portal.reader().get("/plan").h1()).contains("2021–2025");
	}

	@Test
	void theCheckSeesThatCustodyGroupsDoNotAddUp() {
		Page desk = this.portal.signedIn(Role.OPCC_APPROVER).get("/manage/scorecards/2018-19/1");
		assertThat(desk.main()).contains("Parts that do not add up",
				"People detained when custody visitors came: adults: the parts give 3,380, the whole is 3,516");
	}

	private static String row(Page page, String indicator) {
		return page.document().select("tbody:has(a[href=/indicators/" + indicator + "])").text();
	}

}
