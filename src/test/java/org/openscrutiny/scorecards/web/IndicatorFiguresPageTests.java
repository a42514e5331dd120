package org.openscrutiny.scorecards.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class IndicatorFiguresPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Test
	void showsFiguresOverTimeAndWhyNoLimitsAreDrawn() {
		Page page = this.portal.reader().get("/indicators/homicide");
		assertThat(page.main()).contains("45", "April 2021 to January 2022",
				"61% higher than April 2019 to January 2020 (28).",
				"No limits are drawn because each figure counts from the start of the year",
				"Scorecard 2021/22, third quarter", "The next update is announced for 24 May 2022");
		assertThat(page.document().select("svg.os-chart__drawing title")).hasSize(1);
		assertThat(page.document().select("svg.os-chart__drawing").outerHtml().length()).isLessThan(6 * 1024);
		assertThat(page.texts("table.os-scorecard tbody th")).containsExactly("April 2021 to January 2022",
				"April 2020 to January 2021", "April 2019 to January 2020");
	}

	@Test
	void tellsWhatWasSaid() {
		Page page = this.portal.reader().get("/indicators/gun-crime");
		assertThat(page.texts("section[aria-labelledby=said] p").get(0)).startsWith("The force also counts");
		assertThat(page.document().select("section[aria-labelledby=said] a").attr("href"))
			.isEqualTo("/scorecards/2021-22-q3/1");
		assertThat(this.portal.reader().get("/indicators/gun-crime.json").body())
			.contains("\"said\":[{\"address\":\"/scorecards/2021-22-q3/1\"", "The force also counts");
		assertThat(this.portal.reader().get("/indicators/police-officers").main()).doesNotContain("What was said");
		assertThat(this.portal.reader().get("/indicators/gun-crime.csv").body()).doesNotContain("The force also");
	}

	@Test
	void standsBesidePeers() {
		Page page = this.portal.reader().get("/indicators/drug-deaths");
		assertThat(page.main()).contains("Beside others, 2018 to 2020", "Merseyside Police", "9.6");
		Page awaiting = this.portal.reader().get("/indicators/confidence-in-police");
		assertThat(awaiting.main()).contains("There is no figure in Scorecard 2021/22, third quarter",
				"Beside others, 2019/20", "Greater Manchester Police");
	}

	@Test
	void givesTheFiguresAsFiles() {
		List<Map<String, String>> rows = this.portal.reader().get("/indicators/drug-deaths.csv").csv();
		assertThat(rows).filteredOn((row) -> row.get("Measure code").equals("drug-deaths")).hasSize(8);
		assertThat(this.portal.reader().get("/indicators/homicide.json").body()).contains("\"value\":\"45\"");
		assertThat(this.portal.reader().get("/indicators/homicide.ods").status()).isEqualTo(200);
		assertThat(this.portal.reader().get("/indicators/nothing.csv").status()).isEqualTo(404);
	}

	@Test
	void tellsNothingBeforeTheRelease() {
		this.clock.set(LocalDateTime.of(2022, 2, 21, 12, 0));
		for (String path : new String[] { "/indicators/homicide", "/indicators/homicide.csv",
				"/indicators/homicide.json" }) {
			assertThat(this.portal.reader().get(path).status()).as(path).isEqualTo(404);
			assertThat(this.portal.reader().get(path).body()).as(path).doesNotContain("homicides a month");
		}
	}

	@Test
	void thePlanShowsTheNewestFigure() {
		assertThat(this.portal.reader().get("/plan").main()).contains("7,495").contains("77%");
	}

}
