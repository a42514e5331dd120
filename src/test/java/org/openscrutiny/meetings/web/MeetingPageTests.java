package org.openscrutiny.meetings.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MeetingPageTests {

	private static final String MARCH = "/meetings/panel-2022-03-14";

	private static final LocalDateTime PACK = LocalDateTime.of(2022, 3, 4, 0, 0);

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	@Test
	void tellsWhenWhereAndHowToWatch() {
		Page page = read(MARCH);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Police and Crime Panel, 14 March 2022");
		assertThat(page.h1()).isEqualTo("Police and Crime Panel, 14 March 2022");
		assertThat(page.texts(".os-facts dd")).containsExactly("Monday 14 March 2022, 1:30pm",
				"Sandwell Council Chamber, Freeth Street, Oldbury, B69 3DB", "Livestream at civico.net/sandwell",
				"Sarah Fradgley wmpcp@birmingham.gov.uk 0121 303 1727", "Not recorded",
				"The agenda in the pack for this meeting");
		assertThat(page.texts(".govuk-breadcrumbs a")).containsExactly("Home", "Meetings", "2021/22");
		assertThat(page.main()).contains("Where a paper is listed without a link, its text is not held here.")
			.doesNotContain("Who was there");
	}

	@Test
	void showsAllFourteenItemsInOrder() {
		Page page = read(MARCH);
		assertThat(page.texts(".os-agenda__number")).containsExactly("Item 1", "Item 2", "Item 3", "Item 4", "Item 5",
				"Item 6", "Item 7", "Item 8", "Item 9", "Item 10", "Item 11", "Item 12", "Item 13", "Item 14");
		assertThat(page.texts(".os-agenda h3")).containsExactly("Recording and webcasting", "Apologies",
				"Panel membership", "Declarations of interest", "Public question time", "Minutes and action tracker",
				"Sir David Thompson, Chief Constable of West Midlands Police", "Rebuilding neighbourhood policing",
				"National policing priorities and the Police and Crime Plan scorecard",
				"Commissioner’s update and key decisions", "Recruitment of the Chief Constable",
				"Panel budget 2022/23 and spending 2021/22", "Annual report on complaint handling",
				"Meeting dates 2022/23", "Urgent business");
		assertThat(page.texts("#item-14 h3")).hasSize(2);
		assertThat(page.texts(".os-agenda__time")).containsExactly("1:30pm", "1:35pm", "1:50pm", "1:55pm", "2:30pm",
				"3pm", "3:30pm", "3:40pm", "3:45pm", "3:50pm", "3:55pm");
		assertThat(items(page, ".os-tag--attached")).containsExactly("6", "8", "9", "11", "12");
		assertThat(items(page, ".os-tag--follow:not(section .os-tag)")).containsExactly("13", "14");
		assertThat(page.texts("#item-6 .os-agenda__papers li")).containsExactly(
				"Minutes of 29 November 2021 (The agenda prints the date as 29 November 2022, a misprint.)",
				"Minutes of 31 January 2022", "Action tracker",
				"The tracker: 7 outstanding, 6 completed As it stood for this meeting");
		assertThat(page.texts("#item-8 .os-meta").get(0)).startsWith("Consider the progress made towards");
		assertThat(page.texts("#item-12 .os-meta")).contains("Report of: Panel Lead Officer");
	}

	private static List<String> items(Page page, String tag) {
		return page.document()
			.select(".os-agenda > li:has(" + tag + ")")
			.eachAttr("id")
			.stream()
			.map((id) -> id.substring("item-".length()))
			.toList();
	}

	@Test
	void saysUntilWhenAQuestionCanBeSent() {
		assertThat(read(MARCH).main()).contains("Write by Thursday 10 March 2022, 4 days before the meeting");
		this.clock.set(LocalDateTime.of(2022, 3, 11, 0, 0));
		assertThat(read(MARCH).main()).contains("Questions for this meeting closed on Thursday 10 March 2022");
	}

	@Test
	void saysThatNothingTellsWhetherAPastMeetingTookPlace() {
		this.clock.set(LocalDateTime.of(2022, 3, 15, 0, 0));
		Page page = read(MARCH);
		assertThat(page.main()).contains("Took place Not recorded").doesNotContain("Ask a question");
		assertThat(page.texts("section[aria-labelledby=people] p")).containsExactly("Not recorded.");
	}

	@Test
	void showsHeadingsAndPeopleOfMinutedMeeting() {
		Page page = read("/meetings/panel-2021-11-29");
		assertThat(page.texts(".os-facts dd").get(0)).isEqualTo("Monday 29 November 2021, 2pm to 3:30pm");
		assertThat(page.texts(".os-agenda__number")).hasSize(12).startsWith("Minute 611").endsWith("Minute 622");
		assertThat(page.texts("ul.os-plain:nth-of-type(1) li")).contains("Cllr Paul Bradley, Dudley", "Kristina Murphy",
				"Cllr Jones, Sandwell", "Kevin O’Keefe, Panel Lead Officer");
		assertThat(page.main()).contains("Who chaired the meeting is not recorded.")
			.contains("Simon Foster, West Midlands Police and Crime Commissioner")
			.doesNotContain("is listed as present and also");
		assertThat(page.follow("Next meeting: 31 January 2022").url().getPath())
			.isEqualTo("/meetings/panel-2022-01-31");
	}

	@Test
	void showsMemberWhoStandsInTwoListsInBothAndSaysSo() {
		Page page = read("/meetings/panel-2022-01-31");
		assertThat(page.texts(".govuk-inset-text p"))
			.containsExactly("Cllr Abdul Khan is listed as present and also with "
					+ "apologies. The record does not say which is right, so it counts as neither.");
		assertThat(page.document().select("section[aria-labelledby=people] a[href=/members/abdul-khan]")).hasSize(2);
	}

	@Test
	void namesWhoSatOnThePanelAndIsNotInTheMinutes() {
		this.jdbc.sql("""
				delete from attendance
				 where member_id = (select id from member where slug = 'suky-samra')
				   and meeting_id = (select id from meeting where reference = 'panel-2021-11-29')
				""").update();
		Page page = read("/meetings/panel-2021-11-29");
		assertThat(page.document().select("h3:contains(Attendance not recorded) + ul").text())
			.isEqualTo("Cllr Suky Samra, Walsall");
		assertThat(page.main()).doesNotContain("Absent");
	}

	@Test
	void showsTheSupplementFromItsDayOn() {
		assertThat(read(MARCH).main()).doesNotContain("Supplement 1");
		this.clock.set(LocalDateTime.of(2022, 3, 9, 23, 59, 30));
		assertThat(read(MARCH).header("Cache-Control")).contains("max-age=30, public");
		assertThat(read(MARCH + "/papers/13-2").status()).isEqualTo(404);
		this.clock.set(LocalDateTime.of(2022, 3, 10, 0, 0));
		Page page = read(MARCH);
		assertThat(page.texts("#item-13 .os-tag")).containsExactly("Attached",
				"Supplement 1, 10 March 2022 at midnight");
		assertThat(page.main()).contains("The day from which it is shown here is ours.");
		Page paper = page.follow("Annual report on complaint handling");
		assertThat(paper.main()).contains("Three complaints were received.", "With supplement 1");
		assertThat(paper.document().select("#p2 tbody tr")).hasSize(3);
	}

	@Test
	void holdsThePapersWithTheirFigures() {
		Page budget = read(MARCH).follow("Budget report");
		assertThat(budget.url().getPath()).isEqualTo(MARCH + "/papers/12-1");
		assertThat(budget.main()).contains("£44,305.06", "£10,180", "Kevin O’Keefe");
		Page policing = read(MARCH + "/papers/8-1");
		assertThat(policing.document().select("#p4 tbody tr")).hasSize(9);
		assertThat(policing.main()).contains("336.3", "1353.9");
		assertThat(policing.document().select("#p4 .os-stack td[data-label]")).isNotEmpty();
		assertThat(read(MARCH + "/papers/11-1").main()).contains("17 May 2022");
		assertThat(read(MARCH + "/papers/99-1").status()).isEqualTo(404);
		assertThat(read(MARCH + "/papers/x").status()).isEqualTo(404);
	}

	@Test
	void isUnknownUntilTheInstantFromWhichItIsVisible() {
		this.clock.set(PACK.minusSeconds(1));
		Page before = read(MARCH);
		assertThat(before.status()).isEqualTo(404);
		assertThat(before.header("Cache-Control").orElse("")).doesNotContain("max-age=1").doesNotContain("public");
		this.clock.set(PACK);
		assertThat(read(MARCH).status()).isEqualTo(200);
	}

	@Test
	void isNotCachedBeyondTheNextInstant() {
		this.clock.set(PACK.minusSeconds(30));
		assertThat(read("/meetings").header("Cache-Control")).contains("max-age=30, public");
		this.clock.set(PACK.minusHours(2));
		assertThat(read("/meetings").header("Cache-Control")).contains("max-age=60, public");
	}

	@Test
	void movesOtherWaysOfWritingToTheOneAddress() {
		for (String address : List.of("/meetings/PANEL-2022-03-14", MARCH + "/")) {
			Page moved = this.portal.reader().getOnly(address);
			assertThat(moved.status()).isEqualTo(301);
			assertThat(moved.header("Location").orElseThrow()).endsWith(MARCH);
		}
	}

	@Test
	void knowsNoOtherMeetings() {
		for (String reference : List.of("panel-2022-03-15", "panel", "x", "-", "panel-2022-03-14-0009", "%C3%A9")) {
			assertThat(read("/meetings/" + reference).status()).as(reference).isEqualTo(404);
		}
	}

	@Test
	void showsWhatIsKnownOfABoardAndNoMore() {
		Page page = read("/meetings/spcb-2022-02-22");
		assertThat(page.main()).contains("Tuesday 22 February 2022; time not recorded")
			.contains("The whole agenda is not held.")
			.contains("Report with the scorecard and the statement");
		assertThat(page.texts(".os-tag")).isEmpty();
		assertThat(read("/meetings/panel-2013-09-30").main()).contains("The agenda is not held.")
			.contains("They are not held here.")
			.doesNotContain("Took place");
	}

	@Test
	void letsNobodyWrite() {
		assertThat(this.portal.reader().postOnly(MARCH, Map.of()).status()).isBetween(300, 499);
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).postOnly(MARCH, Map.of()).status()).isBetween(300, 499);
	}

	@Test
	void leavesNoCookieWithReaders() {
		Page page = read(MARCH);
		assertThat(page.header("Set-Cookie")).isEmpty();
	}

	@Test
	void asksAFixedNumberOfTimes() {
		assertThat(this.statements.during(() -> read(MARCH))).isEqualTo(23);
		assertThat(this.statements.during(() -> read("/meetings/panel-2022-01-31"))).isEqualTo(24);
	}

	private Page read(String path) {
		return this.portal.reader().get(path);
	}

}
