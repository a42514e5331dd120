package org.openscrutiny.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MeetingPreparationPageTests {

	private static final String DESK = "/manage/meetings";

	private static final byte[] CSV = "unit,officers\nSolihull,52\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { DESK, DESK + "/new", DESK + "/new-year", DESK + "/reviews", DESK + "/standing/panel",
			DESK + "/panel-2022-03-14", DESK + "/panel-2022-03-14/publication" })
	void readersSignInFirst(String address) {
		assertThat(this.portal.reader().get(address).url().getPath()).isEqualTo("/sign-in");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PANEL_MEMBER", "ADMINISTRATOR" })
	void othersHaveNothingToDoHere(Role role) {
		assertThat(this.portal.signedIn(role).get(DESK).status()).isIn(403, 404);
		assertThat(this.portal.signedIn(role).get(DESK + "/panel-2022-03-14").status()).isIn(403, 404);
	}

	@Test
	void eachOfficeHasItsOwnMeetings() {
		Page officers = officer().get(DESK);
		assertThat(officers.h1()).isEqualTo("Prepare meetings");
		assertThat(officers.texts("tbody th")).anyMatch((text) -> text.startsWith("14 March 2022"))
			.noneMatch((text) -> text.contains("spcb"));
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		assertThat(contributor.get(DESK).texts("tbody th"))
			.allMatch((text) -> text.contains("spcb") || text.contains("agb"));
		String panel = DESK + "/panel-2022-03-14";
		assertThat(officer().get(panel + "/details").texts(".govuk-breadcrumbs li")).containsExactly("Home",
				"Prepare meetings", "Police and Crime Panel, 14 March 2022");
		for (String address : List.of("", "/details", "/publication", "/cancellation")) {
			assertThat(contributor.get(panel + address).status()).as(address).isEqualTo(404);
		}
		assertThat(officer().get(DESK + "/spcb-2022-02-22").status()).isEqualTo(404);
		Page form = contributor.get(DESK + "/spcb-2022-02-22")
			.form(DESK + "/spcb-2022-02-22/items")
			.with("topics", "A trespass")
			.sentTo(panel + "/items")
			.send();
		assertThat(form.status()).isEqualTo(404);
		assertThat(contributor.get(DESK + "/standing/panel").status()).isEqualTo(404);
		assertThat(contributor.get(DESK + "/new?body=panel").status()).isEqualTo(404);
	}

	@Test
	void refusesWhatMakesNoSenseAndKeepsWhatWasTyped() {
		Page empty = officer().get(DESK + "/new")
			.form(DESK + "/new")
			.with("body", "")
			.with("startsAt", "later")
			.with("livestream", "http://x")
			.send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.title()).startsWith("Error: ");
		assertThat(empty.errors()).containsExactly("Choose the body that meets", "Enter the date",
				"Enter a real time, such as 1:30pm", "Enter a web address that begins with https://");
		Page ends = officer().get(DESK + "/new")
			.form(DESK + "/new")
			.with("heldOn.day", "7")
			.with("heldOn.month", "6")
			.with("heldOn.year", "2022")
			.with("startsAt", "1:30pm")
			.with("expectedEnd", "1pm")
			.with("venue", "A hall")
			.send();
		assertThat(ends.errors()).containsExactly("The end must be after the start");
		assertThat(ends.document().select("[name=venue]").val()).isEqualTo("A hall");
	}

	@Test
	void asksWhetherAPastMeetingIsMeant() {
		Page asked = officer().get(DESK + "/new")
			.form(DESK + "/new")
			.with("heldOn.day", "6")
			.with("heldOn.month", "9")
			.with("heldOn.year", "2021")
			.send();
		assertThat(asked.errors()).hasSize(1).first().asString().startsWith("This date is in the past");
		Page done = asked.form(DESK + "/new").with("past", "true").send();
		assertThat(done.url().getPath()).isEqualTo(DESK + "/panel-2021-09-06");
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).get("/manage/audit?what=panel-2021-09-06").main())
			.contains("Day: 6 September 2021", "Start: 1:30pm");
		assertThat(this.portal.reader().get("/meetings/panel-2021-09-06").status()).isEqualTo(200);
	}

	@Test
	void givesASecondMeetingOfADayAReferenceOfItsOwnAndWarnsOfOverlap() {
		schedule("20", "9", "2023", "1:30pm");
		Page later = schedule("20", "9", "2023", "4pm");
		assertThat(later.url().getPath()).isEqualTo(DESK + "/panel-2023-09-20-2");
		assertThat(notice(later)).doesNotContain("at the same time");
		assertThat(notice(schedule("20", "9", "2023", "2pm")))
			.contains("panel-2023-09-20-3 is at the same time as " + "panel-2023-09-20.");
	}

	@Test
	void schedulesAYearAtOnceOrNothing() {
		Page wrong = officer().get(DESK + "/new-year")
			.form(DESK + "/new-year")
			.with("dates", "Monday 18 July 2022\n31 February 2023")
			.send();
		assertThat(wrong.errors()).containsExactly("Enter a real date, such as 31 January 2022");
		Page twice = wrong.form(DESK + "/new-year").with("dates", "18 July 2022\n18/7/2022").send();
		assertThat(twice.errors()).hasSize(1).first().asString().contains("twice");
		assertThat(this.portal.reader().get("/meetings/panel-2022-07-18").status()).isEqualTo(404);
		Page done = wrong.form(DESK + "/new-year")
			.with("dates", "Monday 18 July 2022\n26 September 2022\n\n2022-11-14")
			.send();
		assertThat(notice(done)).contains("3 meetings were scheduled.");
		assertThat(this.portal.reader().get("/meetings/panel-2022-11-14").main())
			.contains("The agenda is not published yet.");
	}

	@Test
	void tellsReadersHowAMeetingWasMovedAndCalledOff() {
		schedule("5", "10", "2023", "1:30pm");
		String address = DESK + "/panel-2023-10-05";
		Page without = officer().get(address + "/details").form(address + "/details").with("heldOn.day", "12").send();
		assertThat(without.errors()).containsExactly("Enter why the meeting is moved");
		without.form(address + "/details").with("reason", "The hall is closed").send();
		Page read = this.portal.reader().get("/meetings/panel-2023-10-05");
		assertThat(read.h1()).isEqualTo("Police and Crime Panel, 12 October 2023");
		assertThat(read.main()).contains("Moved from Thursday 5 October 2023, 1:30pm")
			.contains("The hall is closed (8 March 2022 at 9am)");
		officer().get(address + "/postponement").form(address + "/postponement").with("reason", "An election").send();
		assertThat(this.portal.reader().get("/meetings/panel-2023-10-05").main())
			.contains("This meeting was postponed.", "Postponed from Thursday 12 October 2023: An election");
		Page none = officer().get(address + "/cancellation").form(address + "/cancellation").send();
		assertThat(none.errors()).containsExactly("Enter why the meeting is cancelled");
		none.form(address + "/cancellation").with("reason", "No business").send();
		assertThat(this.portal.reader().get("/meetings/panel-2023-10-05").main()).contains("Cancelled: No business");
		assertThat(officer().get(address).document().select("form[action$=/items]")).isEmpty();
	}

	@Test
	void tellsWhichSupplementIsToCome() {
		Page page = officer().get(DESK + "/panel-2022-03-14");
		assertThat(page.texts(".os-tag").get(0)).isEqualTo("Published; supplement to come");
		assertThat(page.main()).contains("Supplement 1 goes out 10 March 2022 at midnight: ",
				"Everybody sees supplement 1 from 10 March 2022 at midnight on.");
		assertThat(page.follow("Minutes of the meeting").h1()).isEqualTo("Minutes of 14 March 2022");
		assertThat(officer().get(DESK).texts("tr:contains(14 March 2022)")).singleElement()
			.asString()
			.contains("Published; supplement to come, 14 items");
	}

	@Test
	void buildsPublishesAndSupplementsAnAgenda() {
		schedule("6", "11", "2023", "1:30pm");
		String address = DESK + "/panel-2023-11-06";
		String open = "/meetings/panel-2023-11-06";
		Page begun = officer().get(address).form(address + "/agenda").with("with", "standing").send();
		assertThat(begun.texts(".os-agenda h3")).hasSize(10).startsWith("Notice of recording", "Apologies");
		assertThat(begun.main()).contains("46 minutes, for 10 of 10 items; it ends about 2:16pm");
		Page added = begun.form(address + "/items")
			.with("topics", "Knife crime\nA second heading")
			.with("duration", "30")
			.send();
		String last = item(added, "Knife crime; A second heading");
		Page moved = added.form(address + "/items/" + last + "/move").with("by", "up").send();
		assertThat(moved.texts(".os-agenda h3").get(9)).isEqualTo("Knife crime; A second heading");
		assertThat(this.portal.reader().get(open).main()).doesNotContain("Knife crime")
			.contains("The agenda is not published yet.");
		assertThat(this.portal.reader().get("/meetings").main()).contains("Date only");
		moved.form(address + "/times").send();

		Page paper = officer().get(address + "/items/" + last + "/papers")
			.form(address + "/items/" + last + "/papers")
			.with("title", "Report on knife crime")
			.with("author", "A. Officer")
			.with("recommendations", "Note the report\nAsk again in March")
			.with("text", "# Figures\n\nThere were **12** cases.\n\n| Unit | Cases |\n|---|---|\n| Solihull | 12 |")
			.withFile("file", "cases.csv", CSV)
			.send();
		assertThat(paper.main()).contains("Report on knife crime").contains("1 file");
		assertThat(paper.texts("details:has(form[action$=/" + last + "/removal])")).singleElement()
			.asString()
			.contains("its 1 paper", "cannot be brought back");
		assertThat(paper.follow("Report on knife crime").texts("details:has(form[action$=/removal])")).singleElement()
			.asString()
			.contains("with its text and 1 file", "cannot be brought back");
		officer().get(address + "/items/" + last + "/papers")
			.form(address + "/items/" + last + "/papers")
			.with("title", "The annual figures")
			.with("status", "TO_FOLLOW")
			.send();
		String file = this.jdbc
			.sql("select '/documents/' || v.id || '/cases.csv' from document_version v where filename = 'cases.csv'")
			.query(String.class)
			.single();
		assertThat(this.portal.reader().get(file).status()).isEqualTo(404);

		this.clock.set(LocalDateTime.of(2023, 10, 27, 12, 0));
		Page published = officer().get(address + "/publication").form(address + "/publication").send();
		assertThat(notice(published)).contains("The agenda was published.");
		Page read = this.portal.reader().get(open);
		assertThat(read.texts(".os-agenda__number")).hasSize(11).startsWith("Item 1").endsWith("Item 11");
		assertThat(read.main()).contains("27 October 2023 at midday");
		assertThat(this.portal.reader().get(file).status()).isEqualTo(200);
		Page report = read.follow("Report on knife crime");
		assertThat(report.url().getPath()).isEqualTo(open + "/papers/10-1");
		assertThat(report.main()).contains("Ask again in March", "A. Officer");
		assertThat(report.document().select("#p1 strong").text()).isEqualTo("12");
		assertThat(report.document().select("#p2 th[scope=row]").text()).isEqualTo("Solihull");

		Page follow = officer().get(address + "/items/" + last + "/papers");
		assertThat(follow.form(address + "/items/" + last + "/papers").value("replaces").get(0)).isNotBlank();
		follow.form(address + "/items/" + last + "/papers")
			.with("title", "The annual figures in full")
			.with("text", "As counted.")
			.send();
		Page refused = officer().get(address).form(address + "/items").with("topics", "A resignation").send();
		assertThat(refused.errors()).hasSize(1).first().asString().startsWith("Enter the special circumstances");
		refused.form(address + "/items").with("circumstances", "It was announced today").send();
		assertThat(this.portal.reader().get(open).main()).contains("The annual figures")
			.doesNotContain("in full", "A resignation");
		this.clock.set(LocalDateTime.of(2023, 11, 1, 10, 0));
		Page nothing = officer().get(address + "/publication").form(address + "/publication").send();
		assertThat(nothing.errors()).containsExactly("Enter what the supplement adds");
		nothing.form(address + "/publication").with("reason", "The annual figures").send();
		Page after = this.portal.reader().get(open);
		assertThat(after.main()).contains("Supplement 1", "The annual figures in full",
				"It was to follow when the agenda was published.",
				"Late item, taken for these special circumstances: It was announced today");
		assertThat(after.texts("#item-12 h3")).containsExactly("A resignation");
		assertThat(after.texts("#item-10 .os-tag")).contains("Supplement 1, 1 November 2023 at 10am")
			.doesNotContain("To follow");
		this.clock.set(LocalDateTime.of(2023, 10, 31, 10, 0));
		assertThat(this.portal.reader().get(open).main()).doesNotContain("in full", "A resignation")
			.contains("To follow");
		assertThat(this.portal.reader().get(open + "/papers/10-3").status()).isEqualTo(404);
	}

	@Test
	void demandsAReasonForPublishingLate() {
		schedule("15", "3", "2022", "10am");
		String address = DESK + "/panel-2022-03-15";
		add(address, "Apologies");
		Page warned = officer().get(address + "/publication");
		assertThat(warned.main()).contains("Published now, this is late");
		Page refused = warned.form(address + "/publication").send();
		assertThat(refused.errors()).containsExactly("Enter why the agenda is published late");
		refused.form(address + "/publication").with("reason", "An urgent appointment").send();
		assertThat(this.portal.reader().get("/meetings/panel-2022-03-15").main())
			.contains("Published late because An urgent appointment");
	}

	@Test
	void correctsWithANoteAndWithdrawsWithAStub() {
		schedule("4", "12", "2023", "1:30pm");
		String address = DESK + "/panel-2023-12-04";
		String open = "/meetings/panel-2023-12-04";
		String item = item(add(address, "Budgte"), "Budgte");
		officer().get(address + "/items/" + item + "/papers")
			.form(address + "/items/" + item + "/papers")
			.with("title", "December budget")
			.with("text", "One.\n\nTwo.")
			.send();
		publish(address);
		Page silent = officer().get(address + "/items/" + item)
			.form(address + "/items/" + item)
			.with("topics", "Budget")
			.send();
		assertThat(silent.errors()).containsExactly("Enter what was put right: it is published already");
		silent.form(address + "/items/" + item).with("correction", "The spelling of the heading").send();
		assertThat(this.portal.reader().get(open).main()).contains("Budget")
			.doesNotContain("Budgte")
			.contains("Corrected on 8 March 2022 at 9am: The spelling of the heading");
		String paper = paper("December budget");
		assertThat(this.portal.reader().search("\"December budget\"")).hasSize(1);
		Page shorter = officer().get(address + "/papers/" + paper)
			.form(address + "/papers/" + paper)
			.with("text", "One.")
			.with("correction", "Shortened")
			.send();
		assertThat(shorter.errors()).hasSize(1).first().asString().contains("had 2 when it was published");
		assertThat(officer().get(address + "/papers/" + paper + "/withdrawal")
			.form(address + "/papers/" + paper + "/withdrawal")
			.send()
			.errors()).containsExactly("Enter why it is withdrawn");
		officer().get(address + "/papers/" + paper + "/withdrawal")
			.form(address + "/papers/" + paper + "/withdrawal")
			.with("reason", "It named a person")
			.send();
		Page read = this.portal.reader().get(open);
		assertThat(read.main()).contains("December budget Withdrawn on 8 March 2022 at 9am: It named a person");
		Page gone = this.portal.reader().get(open + "/papers/1-1");
		assertThat(gone.status()).isEqualTo(410);
		assertThat(gone.main()).contains("It named a person").doesNotContain("Two.");
		assertThat(this.portal.reader().search("\"December budget\"")).isEmpty();
		assertThat(this.portal.signedIn(Role.PANEL_MEMBER).get(open + "/papers/1-1").main()).doesNotContain("Two.");
	}

	@Test
	void showsBothVersionsToTheSlowerOfTwoOfficers() {
		schedule("8", "1", "2024", "1:30pm");
		String address = DESK + "/panel-2024-01-08";
		String item = item(add(address, "Estates"), "Estates");
		Page first = officer().get(address + "/items/" + item);
		Page second = officer().get(address + "/items/" + item);
		first.form(address + "/items/" + item).with("topics", "Police stations").send();
		Page conflict = second.form(address + "/items/" + item).with("topics", "Buildings").send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.main()).contains("Buildings", "Police stations");
		assertThat(conflict.title()).isEqualTo("Someone else has changed this – West Midlands Police and Crime Panel");
		assertThat(conflict.texts("nav a[aria-current]")).containsExactly("Prepare meetings");
		assertThat(conflict.texts("footer a")).doesNotContain("Sign in");
		Page early = officer().get(address + "/publication");
		add(address, "Another");
		assertThat(early.form(address + "/publication").send().status()).isEqualTo(409);
	}

	@Test
	void carriesAnItemOverWithALinkBothWays() {
		schedule("5", "2", "2024", "1:30pm");
		schedule("4", "3", "2024", "1:30pm");
		String from = DESK + "/panel-2024-02-05";
		String to = DESK + "/panel-2024-03-04";
		String item = item(add(from, "Custody visits"), "Custody visits");
		publish(from);
		assertThat(officer().get(from + "/items/" + item + "/carrying")
			.form(from + "/items/" + item + "/carrying")
			.send()
			.errors()).containsExactly("Choose a meeting");
		officer().get(from + "/items/" + item + "/carrying")
			.form(from + "/items/" + item + "/carrying")
			.with("target", "panel-2024-03-04")
			.send();
		assertThat(officer().get(to).main()).contains("Carried over from 5 February 2024");
		assertThat(this.portal.reader().get("/meetings/panel-2024-02-05").main()).doesNotContain("Carried over");
		publish(to);
		assertThat(this.portal.reader().get("/meetings/panel-2024-02-05").follow("the meeting of 4 March 2024").main())
			.contains("Carried over from the meeting of 5 February 2024");
	}

	@Test
	void keepsFilesInTheOrderThatTheOfficeGives() {
		schedule("8", "4", "2024", "1:30pm");
		String address = DESK + "/panel-2024-04-08";
		String item = item(add(address, "Order of files"), "Order of files");
		officer().get(address + "/items/" + item + "/papers")
			.form(address + "/items/" + item + "/papers")
			.with("title", "Tables of files")
			.withFile("file", "first.csv", CSV)
			.send();
		String files = address + "/papers/" + paper("Tables of files") + "/files";
		officer().get(files)
			.form(files)
			.withFile("file", "second.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
			.send();
		Page two = officer().get(files);
		assertThat(links(two)).containsExactly("first", "second");
		String second = Objects.requireNonNull(two.document().select("form[action$=/move]").last()).attr("action");
		Page moved = two.form(second).with("by", "up").send();
		assertThat(links(moved)).containsExactly("second", "first");
		Page empty = moved.form(second.replace("/move", "/version")).with("reason", "Corrected").send();
		assertThat(empty.errors()).containsExactly("Choose a file");
		assertThat(empty.document().select("details[open] #files")).as("where the summary leads to").hasSize(1);
		assertThat(empty.document().select("details[open] #reason").val()).isEqualTo("Corrected");
		Page bad = moved.form(files).withFile("file", "virus.exe", new byte[] { 1, 2, 3 }).send();
		assertThat(bad.status()).isEqualTo(422);
		assertThat(bad.errors()).hasSize(1);
		assertThat(officer().get(files).form(files).send().errors()).containsExactly("Choose one or more files");
	}

	private static List<String> links(Page page) {
		return page.texts("main ol a").stream().map((text) -> text.replace(".csv", "")).toList();
	}

	@Test
	void changesTheStandingItems() {
		String address = DESK + "/standing/panel";
		Page form = officer().get(address);
		assertThat(form.document().select("textarea").val()).startsWith("Notice of recording | Note that");
		String before = form.document().select("textarea").val();
		assertThat(form.form(address).with("items", "Apologies | Receive them | soon").send().errors())
			.containsExactly("Enter how many minutes it takes, from 1 to 600");
		assertThat(form.form(address).with("items", "Apologies | Receive them | 2").send().status()).isEqualTo(200);
		assertThat(form.form(address).with("items", "Late").send().status()).isEqualTo(409);
		officer().get(address).form(address).with("items", before).send();
		assertThat(officer().get(address).document().select("textarea").val()).isEqualTo(before);
	}

	@Test
	void asksAFixedNumberOfTimes() {
		Visitor officer = officer();
		officer.get(DESK);
		long list = this.statements.during(() -> officer.get(DESK));
		schedule("3", "6", "2024", "1:30pm");
		String address = DESK + "/panel-2024-06-03";
		long desk = 0;
		for (String topic : List.of("One", "Two", "Three")) {
			String item = item(add(address, topic), topic);
			officer.get(address + "/items/" + item + "/papers")
				.form(address + "/items/" + item + "/papers")
				.with("title", "Paper " + topic)
				.withFile("file", topic + ".csv", CSV)
				.send();
			desk = (desk > 0) ? desk : this.statements.during(() -> officer.get(address));
		}
		assertThat(this.statements.during(() -> officer.get(DESK))).isEqualTo(list);
		assertThat(this.statements.during(() -> officer.get(address))).isEqualTo(desk);
		publish(address);
		String open = "/meetings/panel-2024-06-03";
		long page = this.statements.during(() -> this.portal.reader().get(open));
		assertThat(this.statements.during(() -> this.portal.reader().get("/meetings/panel-2024-06-03"))).isEqualTo(page)
			.isLessThanOrEqualTo(23);
		assertThat(this.statements.during(() -> this.portal.reader().get(open + "/papers/1-1")))
			.isLessThanOrEqualTo(10);
	}

	@Test
	void isAudited() {
		schedule("1", "7", "2024", "1:30pm");
		String address = DESK + "/panel-2024-07-01";
		add(address, "A heading that is not told");
		publish(address);
		assertThat(this.jdbc.sql("select act from audit_entry where subject_reference = 'panel-2024-07-01'")
			.query(String.class)
			.list()).contains("Scheduled a meeting", "Added an agenda item", "Published an agenda");
		assertThat(this.jdbc.sql("select count(*) from audit_entry a where a::text like '%heading that is not told%'")
			.query(Integer.class)
			.single()).isZero();
	}

	private Page schedule(String day, String month, String year, String start) {
		return officer().get(DESK + "/new")
			.form(DESK + "/new")
			.with("heldOn.day", day)
			.with("heldOn.month", month)
			.with("heldOn.year", year)
			.with("startsAt", start)
			.with("expectedEnd", "")
			.send();
	}

	private Page add(String address, String topic) {
		return officer().get(address).form(address + "/items").with("topics", topic).send();
	}

	private void publish(String address) {
		Page done = officer().get(address + "/publication").form(address + "/publication").send();
		assertThat(notice(done)).contains("was published");
	}

	private static String item(Page page, String title) {
		return page.document()
			.select(".os-agenda > li")
			.stream()
			.filter((item) -> item.select("h3").text().equals(title))
			.map((item) -> item.id().substring("item-".length()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No item " + title + " on " + page.main()));
	}

	private String paper(String title) {
		return this.jdbc.sql("select id::text from agenda_paper where title = ?")
			.param(title)
			.query(String.class)
			.single();
	}

	private static String notice(Page page) {
		return String.join(" ", page.texts(".govuk-notification-banner"));
	}

	private Visitor officer() {
		return this.portal.signedIn(Role.PANEL_OFFICER);
	}

}
