package org.openscrutiny.actions.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@PortalTest
class ActionsPageTests {

	private static final String OUTSTANDING = "section[aria-labelledby=outstanding] ";

	private static final String COMPLETED = "section[aria-labelledby=completed] ";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsTheThirteenOfThePack() {
		Page page = read("/actions?as-at=2022-03-14");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.h1()).isEqualTo("Action tracker");
		assertThat(page.texts(OUTSTANDING + "tbody th")).containsExactly("617-1", "620-2", "629-1", "630-1", "630-2",
				"630-3", "631-1");
		assertThat(page.texts(COMPLETED + "tbody th")).containsExactly("594-1", "596-1", "596-2", "606-1", "620-1",
				"621-1");
		assertThat(page.main()).contains("14 March 2022 is still to come. This is today’s tracker, of 8 March 2022.")
			.contains("asked to respond by 31 March 2022", "December 2021", "September 2022", "To be programmed");
		assertThat(page.texts(OUTSTANDING + "td[data-label=Raised]")).contains("November 2021 about 3 months old",
				"January 2022 about 5 weeks old");
	}

	@Test
	void showsTheEightOfTheEndOf2021() {
		Page page = read("/actions?as-at=2021-12-31");
		assertThat(page.title()).startsWith("Actions as they stood on 31 December 2021");
		assertThat(page.texts(OUTSTANDING + "tbody th")).containsExactly("596-1", "617-1", "620-1", "620-2");
		assertThat(page.texts(COMPLETED + "tbody th")).containsExactly("594-1", "596-2", "606-1", "621-1");
		assertThat(page.texts(OUTSTANDING + "td[data-label=Due]")).containsOnly("Not recorded");
		assertThat(page.body()).doesNotContain("31 March 2022", "4 February 2022");
	}

	@ParameterizedTest
	@CsvSource({ "2021-07-30, 0", "2021-07-31, 3", "31 July 2021, 3", "31/7/2021, 3", "2021-11-29, 8", "2022-01-31, 13",
			"2021-06-30, 0" })
	void stoodOtherwiseOnOtherDays(String day, int actions) {
		Page page = read("/actions?as-at=" + day.replace(" ", "+"));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.texts("tbody tr")).hasSize(actions);
		if (actions == 0) {
			assertThat(page.main()).contains("No action is on record for this day.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "status=outstanding, 7", "status=completed, 6", "status=to-be-programmed, 3", "status=overdue, 0",
			"status=deferred, 0", "owner=panel-office, 3", "owner=opcc, 4", "owner=commissioner, 6", "owner=member, 0",
			"age=6, 3", "age=12, 0", "meeting=panel-2021-11-29, 4", "meeting=panel-2022-01-31&owner=opcc, 1" })
	void narrowsDown(String query, int expected) {
		Page page = read("/actions?" + query);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.texts("tbody tr")).hasSize(expected);
		assertThat(page.follow("Show all actions").texts("tbody tr")).hasSize(13);
	}

	@Test
	void marksOverdueInWords() {
		this.clock.set(LocalDateTime.of(2022, 4, 3, 9, 0));
		Page page = read("/actions?status=overdue");
		assertThat(page.texts("tbody tr")).hasSize(1);
		assertThat(page.texts("td[data-label=Due]")).containsExactly("31 March 2022 Overdue by 3 days");
		assertThat(read("/actions?as-at=2022-03-31&status=overdue").texts("tbody tr")).isEmpty();
		assertThat(read("/").main()).contains("1 of them overdue");
	}

	@Test
	void sorts() {
		assertThat(read("/actions?sort=newest").texts(OUTSTANDING + "tbody th").get(0)).isEqualTo("631-1");
		assertThat(read("/actions?sort=due").texts(OUTSTANDING + "tbody th")).startsWith("617-1", "630-1");
		Page oldest = read("/actions").follow("Raised");
		assertThat(oldest.texts(OUTSTANDING + "tbody th").get(0)).isEqualTo("617-1");
		assertThat(oldest.document().select("th[aria-sort=ascending]").text()).startsWith("Raised");
	}

	@Test
	void saysWhatIsWrongWithAFilter() {
		Page page = read("/actions?as-at=tomorrow&status=lost&owner=nobody&age=x&meeting=none");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.errors()).hasSize(5).startsWith("Enter a real date, such as 31 January 2022");
		assertThat(page.document().select("[name=as-at]").val()).isEqualTo("tomorrow");
		assertThat(read("/actions?as-at=30+February+2022").errors())
			.containsExactly("Enter a real date, such as 31 January 2022");
	}

	@Test
	void showsTheThreadFromMinuteToEvidence() {
		Page page = read("/actions/620-1");
		assertThat(page.title()).startsWith("Action 620-1: Prepare a briefing");
		assertThat(page.main()).contains("Completed", "The panel’s officers and the commissioner’s office",
				"resolution ii", "What has no time of entry was copied from the record on paper.");
		assertThat(page.texts(".os-thread > li > strong")).containsExactly("Raised", "Update", "Completed");
		assertThat(page.texts(".os-thread > li").get(2)).contains("14 February 2022");
		assertThat(page.document().select("dd a[href$=/minutes/620]").text()).startsWith("minute 620: ");
		assertThat(page.follow("the meeting of 14 March 2022").h1())
			.isEqualTo("Action tracker for the meeting of 14 March 2022");
	}

	@Test
	void namesAMinuteThatIsNotHeld() {
		Page page = read("/actions/596-2");
		assertThat(page.main()).contains("Raised July 2021, by minute 596", "See minute 621");
		assertThat(page.document().select("dd a[href$=/minutes/596]")).hasSize(1);
	}

	@Test
	void tellsWhatBecameOfADate() {
		Page page = read("/actions/617-1");
		assertThat(page.main()).contains("Due: Not recorded", "31 March 2022", "date not recorded",
				"Outstanding: due 31 March 2022");
	}

	@ParameterizedTest
	@CsvSource({ "/actions/a-7, 301, /actions/A-7", "/actions/panel/630-2, 301, /actions/630-2",
			"/actions/630-2/, 301, /actions/630-2" })
	void leadsToThePermanentAddress(String address, int status, String target) {
		Page page = this.portal.reader().getOnly(address);
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.header("Location")).hasValueSatisfying((location) -> assertThat(location).endsWith(target));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actions/630-9", "/actions/x", "/actions/spcb/1-1", "/actions/A-1",
			"/actions/tracker/panel-2022-03-14/2", "/actions/tracker/panel-2022-03-14/x",
			"/actions/tracker/nothing/1" })
	void answersNotFound(String address) {
		assertThat(read(address).status()).isEqualTo(404);
	}

	@Test
	void showsTheFrozenTrackerOfThePack() {
		Page meeting = read("/meetings/panel-2022-03-14");
		assertThat(meeting.texts("#item-6 section h4")).contains("Action tracker");
		Page page = meeting.follow("The tracker: 7 outstanding, 6 completed");
		assertThat(page.texts("tbody th")).containsExactly("617-1", "620-2", "629-1", "630-1", "630-2", "630-3",
				"631-1", "596-1", "594-1", "596-2", "606-1", "620-1", "621-1");
		assertThat(page.main()).contains("As the papers of the meeting print it.");
	}

	@Test
	void isShownOnTheMeetingAndTheStartPage() {
		Page meeting = read("/meetings/panel-2022-01-31");
		assertThat(meeting.texts("section[aria-labelledby=actions] li")).hasSize(6)
			.anyMatch((line) -> line.startsWith("630-3: Compare the budgets"));
		Page home = read("/");
		assertThat(home.main())
			.contains("What is outstanding 7 actions agreed and not done yet, 3 without a meeting yet");
		assertThat(home.follow("Who owes what, and since when").h1()).isEqualTo("Action tracker");
	}

	@Test
	void isDownloadedAsCsv() {
		List<List<String>> rows = csv(read("/actions.csv?as-at=2021-12-31").body());
		assertThat(rows).hasSize(9);
		List<String> head = rows.get(0);
		assertThat(head).startsWith("Reference", "Body", "Minute", "Meeting", "Action", "Owner", "Raised", "Status");
		assertThat(rows).allMatch((row) -> row.size() == head.size());
		assertThat(rows.subList(1, 9)).extracting((row) -> row.get(0))
			.containsExactly("596-1", "617-1", "620-1", "620-2", "594-1", "596-2", "606-1", "621-1");
		assertThat(rows.get(1)).contains("2021-07", "Outstanding", "2021-12-31");
		assertThat(csv(read("/actions.csv?status=completed").body())).hasSize(7);
		assertThat(read("/actions.csv?as-at=abc").status()).isEqualTo(404);
		assertThat(read("/actions.csv?status=abc").status()).isEqualTo(404);
	}

	@Test
	void isReadAsAFeed() throws Exception {
		String body = read("/actions.atom").body();
		Document document = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
		assertThat(document.getDocumentElement().getLocalName()).isEqualTo("feed");
		SyndFeed feed = new SyndFeedInput().build(new StringReader(body));
		assertThat(feed.getEntries()).hasSize(28);
		assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
		assertThat(feed.getEntries()).extracting(SyndEntry::getTitle)
			.contains("Action 631-1: Raised", "Action 621-1: Completed");
	}

	@Test
	void isUnknownBeforeThePackIsOut() {
		this.clock.set(LocalDateTime.of(2022, 3, 3, 23, 59));
		assertThat(read("/actions").texts("tbody tr")).isEmpty();
		assertThat(read("/actions?as-at=2021-12-31").texts("tbody tr")).isEmpty();
		assertThat(read("/actions/630-1").status()).isEqualTo(404);
		assertThat(csv(read("/actions.csv").body())).hasSize(1);
		assertThat(read("/actions.atom").body()).doesNotContain("<entry>");
		assertThat(read("/sitemap.xml").body()).doesNotContain("/actions/630-1");
		assertThat(read("/").main()).contains("Nothing: no action is outstanding.");
		this.clock.reset();
		assertThat(read("/sitemap.xml").body()).contains("/actions/630-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update action_event set text = 'x' where text is not null", "delete from action_event",
			"truncate action_event cascade", "delete from action", "truncate action cascade",
			"update action set running = 9 where running = 1 and minute_number = 594",
			"update action set visible_from = now()", "update action set minute_number = 1",
			"delete from action_tracker_line", "truncate action_tracker cascade",
			"update action_tracker set heading = 'x'" })
	void theRecordIsPermanent(String statement) {
		assertThatException().isThrownBy(() -> this.jdbc.sql(statement).update()).withMessageContaining("permanent");
	}

	/** Rows of a file, as a parser reads them that did not write them. */
	private static List<List<String>> csv(String file) {
		try (CSVParser parser = CSVParser.parse(file.replace("\ufeff", ""), CSVFormat.RFC4180)) {
			return parser.getRecords().stream().map(CSVRecord::toList).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Page read(String address) {
		return this.portal.reader().get(address);
	}

}
