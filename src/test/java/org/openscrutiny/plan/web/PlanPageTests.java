package org.openscrutiny.plan.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PlanPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private TestClock clock;

	private Page get(String path) {
		return this.portal.reader().get(path);
	}

	@Test
	void showsTheCurrentPlanBySection() {
		Page page = get("/plan");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Police and Crime Plan 2021–2025 –");
		assertThat(page.h1()).isEqualTo("Police and Crime Plan 2021–2025");
		assertThat(page.main()).contains("73 key performance indicators in 8 sections", "7,495");
		Map<String, Integer> sections = page.document()
			.select("main section[aria-labelledby] table.os-stack")
			.stream()
			.collect(Collectors.toMap((table) -> table.selectFirst("caption").text(),
					(table) -> table.select("tbody tr").size()));
		assertThat(sections.values()).containsExactlyInAnyOrder(11, 22, 16, 6, 3, 3, 5, 7);
		assertThat(page.texts("[aria-labelledby=statuses] tbody tr")).containsExactly("Reported 51",
				"Awaiting figures 4", "In development 10", "Monitored elsewhere 8");
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(page.header("Cache-Control")).hasValueSatisfying((value) -> assertThat(value).contains("public"));
	}

	@Test
	void tellsTargetsAndStatuses() {
		List<String> rows = get("/plan").texts("tbody tr");
		assertThat(rows)
			.anySatisfy((row) -> assertThat(row).contains("New police officers", "at least 1,200 officers",
					"exactly 368 officers"))
			.anySatisfy((row) -> assertThat(row).contains("Answering 999 and 101 calls",
					"999 calls answered within 10 seconds: at least 90 per cent"))
			.anySatisfy((row) -> assertThat(row).contains("Confidence in local police (CSEW)", "Awaiting figures",
					"Waits for: The next publication"))
			.anySatisfy((row) -> assertThat(row).contains("Proportionality in diversion", "Monitored elsewhere",
					"By: Reducing Reoffending Delivery Group"));
	}

	@Test
	void showsOneStatusOnly() {
		Page page = get("/plan").follow("In development");
		assertThat(page.title()).contains("In development");
		assertThat(page.texts("table.os-stack tbody tr")).hasSize(10);
		assertThat(get("/plan?status=superseded").main()).contains("No indicator of this plan has it");
		assertThat(get("/plan?status=nonsense").texts("table.os-stack tbody tr")).hasSize(73);
	}

	@Test
	void reachesTheOlderPlan() {
		Page page = get("/plan").follow("Police and Crime Plan 2014/15");
		assertThat(page.url().getPath()).isEqualTo("/plan/2014-15");
		assertThat(page.main()).contains("This plan is over", "35 milestones in 10 sections", "Six-monthly",
				"None recorded for the time up to 31 March 2015");
		assertThat(page.follow("Strive for the lowest crime levels ever").main())
			.contains("Leads ACC Local Policing, ACC Crime", "Monthly", "0.9% higher than in 2013/14", "14,771");
	}

	@Test
	void readsMilestonesAsATimeline() {
		Page page = get("/plan/2014-15/milestones/early-intervention");
		assertThat(page.texts(".os-thread li > strong")).containsExactly("Up to 3 February 2015",
				"Up to 1 December 2014", "Up to 12 November 2014");
		assertThat(get("/plan/2014-15/milestones/public-place-violence").main()).contains("Lead Not recorded",
				"Reported Not recorded", "531 more offences", "Measured by Public place violence");
	}

	@Test
	void definesAnIndicator() {
		Page page = get("/indicators/emergency-and-101-calls");
		assertThat(page.h1()).contains("Answering 999 and 101 calls");
		assertThat(page.texts("main h3")).containsExactly("999 calls answered within 10 seconds",
				"Average time to answer a 999 call", "101 calls answered within 3 minutes",
				"Average time to answer a 101 call");
		assertThat(page.main()).contains("At least 90 per cent (Citizens’ charter, printed as “90% within 10 seconds”)",
				"Duration, in seconds", "Average (mean)", "Same period of the year before", "Lead Not recorded");
	}

	@Test
	void claimsNoDirectionWhereThePlanMonitors() {
		assertThat(get("/indicators/homicide").main()).contains("Neither way is better: it is monitored")
			.doesNotContain("Lower is better");
	}

	@Test
	void tellsTheGapsBetweenBands() {
		assertThat(get("/indicators/cadet-scheme").main()).contains("By average number of volunteers in a unit",
				"Outstanding: more than 8", "Good: 5–7",
				"The plan leaves these values in no band: 1; between 1 and 2; between 4 and 5; between 7 and 8; 8.");
	}

	@Test
	void linksIndicatorsThatShareAMeasure() {
		assertThat(get("/indicators/neighbourhood-crime").follow("Knife crime and robbery of personal property").h1())
			.contains("Knife crime");
	}

	@Test
	void saysThatARateHasNoBase() {
		assertThat(get("/indicators/drug-deaths").main()).contains("Rate, base not stated", "Merseyside Police");
	}

	@Test
	void hidesAPlanBeforeItIsVisible() {
		this.clock.set(LocalDateTime.of(2022, 2, 21, 23, 59));
		assertThat(get("/plan").h1()).isEqualTo("Police and Crime Plan 2016–2020");
		assertThat(get("/plan/2021-25").status()).isEqualTo(404);
		assertThat(get("/indicators/homicide").status()).isEqualTo(404);
		assertThat(get("/sitemap.xml").body()).doesNotContain("/indicators/homicide");
		this.clock.set(LocalDateTime.of(2019, 9, 30, 23, 59));
		assertThat(get("/plan").h1()).isEqualTo("Police and Crime Plan 2014/15");
		this.clock.set(LocalDateTime.of(2015, 2, 2, 12, 0));
		assertThat(get("/plan").main()).contains("No plan is published here yet");
		assertThat(get("/plan.csv").status()).isEqualTo(404);
	}

	@Test
	void knowsNoStranger() {
		for (String path : new String[] { "/plan/1999", "/plan/1999.csv", "/indicators/nothing",
				"/plan/2014-15/milestones/nothing", "/plan/2021-25/milestones/stop-and-search" }) {
			assertThat(get(path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void downloadsTheIndicators() {
		Page csv = get("/plan.csv");
		assertThat(csv.header("Content-Type")).hasValueSatisfying((type) -> assertThat(type).startsWith("text/csv"));
		assertThat(csv.body().lines()).hasSize(74);
		assertThat(csv.body()).contains("Section,Objective,KPI,Intent,Status", "/indicators/homicide");
		assertThat(get("/plan/2014-15.csv").body().lines()).hasSize(7);
	}

	@Test
	void isInTheSitemap() {
		assertThat(get("/sitemap.xml").body()).contains("/plan<", "/plan/2014-15<", "/indicators/homicide<",
				"/plan/2014-15/milestones/stop-and-search<");
	}

	@Test
	void runsTheSameStatementsForAnyPlanAndIndicator() {
		int small = this.statements.during(() -> get("/plan/2014-15"));
		int large = this.statements.during(() -> get("/plan/2021-25"));
		assertThat(small).isEqualTo(large).isEqualTo(9);
		int one = this.statements.during(() -> get("/indicators/homicide"));
		int other = this.statements.during(() -> get("/indicators/business-crime"));
		assertThat(one).isEqualTo(other).isEqualTo(22);
	}

}
