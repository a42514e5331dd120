package org.openscrutiny.home.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.openscrutiny.shared.Site;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.TestRealTime;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class HomePageTests {

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Autowired
	TestRealTime realTime;

	@Autowired
	StatementCounter statements;

	@Autowired
	Site site;

	@Test
	void showsTheNextMeetingFirst() {
		Page page = read("/");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Home");
		assertThat(page.h1()).startsWith("Holding policing in").endsWith("to account");
		assertThat(page.texts("h2")).containsExactly("Next meeting", "What is outstanding",
				"How policing does against the plan", "How policing helps with the national priorities", "The panel",
				"Latest meetings", "Latest decisions");
		assertThat(page.texts("section[aria-labelledby=next]").get(0)).contains("Monday 14 March 2022, 1:30pm")
			.contains("Sandwell Council Chamber, Freeth Street, Oldbury, B69 3DB")
			.contains("On the agenda: Sir David Thompson, Chief Constable of West Midlands Police (1:55pm); "
					+ "Rebuilding neighbourhood policing (2:30pm); ")
			.contains("Questions from the public close on Thursday 10 March 2022.");
		assertThat(page.document().select("a:contains(Watch live)").attr("href"))
			.isEqualTo("https://civico.net/sandwell");
		assertThat(page.follow("Read the agenda").h1()).isEqualTo("Police and Crime Panel, 14 March 2022");
	}

	@Test
	void showsLatestMeetingsAndThePanel() {
		Page page = read("/");
		assertThat(page.texts("section[aria-labelledby=latest] li a")).containsExactly(
				"Strategic Policing and Crime Board, 22 February 2022", "Police and Crime Panel, 31 January 2022",
				"Strategic Policing and Crime Board, 21 December 2021");
		assertThat(page.texts(".os-figure")).containsExactly(
				"7 actions agreed and not done yet, 3 without a meeting yet",
				"16 members on record: 14 councillors appointed by 7 authorities and 2 independent members");
	}

	@Test
	void saysWhatIsMissingWhileThereIsNothing() {
		this.clock.set(LocalDateTime.of(2010, 1, 1, 9, 0));
		assertThat(read("/").main()).contains("No meeting is announced at the moment.")
			.contains("No member is on record yet.")
			.contains("No past meeting is on record yet.");
	}

	@Test
	void stopsAskingForQuestionsWhenTheyAreClosed() {
		this.clock.set(LocalDateTime.of(2022, 3, 11, 0, 0));
		assertThat(read("/").main()).doesNotContain("Questions from the public");
	}

	@Test
	void asksAFixedNumberOfTimes() {
		assertThat(this.statements.during(() -> read("/"))).isEqualTo(12);
	}

	@Test
	void tellsAboutTheSite() {
		for (String path : List.of("/about", "/accessibility", "/privacy", "/cookies")) {
			Page page = read(path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(page.h1()).as(path).isNotBlank();
		}
	}

	@Test
	void promisesOnlyWhatIsHeld() {
		assertThat(read("/about").main()).contains("Minutes, numbered", "decisions", "Actions", "Police and Crime Plan")
			.doesNotContain("not held here yet");
		assertThat(read("/accessibility").main()).contains("can be downloaded").doesNotContain("holds no documents");
	}

	@Test
	void listsForRobotsWhatReadersSee() {
		String site = this.site.link("");
		assertThat(read("/sitemap.xml").body()).contains("<loc>" + site + "/</loc>")
			.contains("<loc>" + site + "/meetings/panel-2022-03-14</loc>")
			.contains("<loc>" + site + "/members/paul-bradley</loc>")
			.doesNotContain("agb-2024-11-26");
		this.clock.set(LocalDateTime.of(2022, 3, 3, 23, 59));
		assertThat(read("/sitemap.xml").body()).doesNotContain("panel-2022-03-14");
		assertThat(read("/robots.txt").body()).contains("Disallow: /manage\n")
			.contains("Sitemap: " + site + "/sitemap.xml\n");
	}

	@Test
	void tellsWhereToReportAWeakness() {
		Page page = read("/.well-known/security.txt");
		assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/plain");
		assertThat(page.body()).startsWith("Contact: ")
			.contains("Preferred-Languages: en\n")
			.contains("Canonical: http");
		Instant expires = Instant.parse(page.body().lines().toList().get(1).substring("Expires: ".length()));
		assertThat(expires).isBetween(Instant.now().plus(Duration.ofDays(360)),
				Instant.now().plus(Duration.ofDays(366)));
	}

	@Test
	void tellsTheSecondOfAFullMinuteToo() {
		Instant now = this.realTime.now();
		this.realTime.pass(Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)));
		assertThat(read("/.well-known/security.txt").body())
			.containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\n");
	}

	private Page read(String path) {
		return this.portal.reader().get(path);
	}

}
