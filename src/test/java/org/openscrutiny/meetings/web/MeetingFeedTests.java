package org.openscrutiny.meetings.web;

import java.io.StringReader;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MeetingFeedTests {

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theCalendarIsReadByAnotherLibrary() {
		Page page = this.portal.reader().get("/meetings.ics");
		assertThat(page.header("Content-Type")).contains("text/calendar;charset=UTF-8");
		ICalendar calendar = Biweekly.parse(page.body()).first();
		assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
		assertThat(page.body().lines()).allMatch((line) -> line.length() <= 75);
		VEvent march = event(calendar, "panel-2022-03-14");
		assertThat(march.getSummary().getValue()).isEqualTo("Police and Crime Panel");
		assertThat(march.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2022-03-14T13:30:00Z"));
		assertThat(march.getLocation().getValue())
			.isEqualTo("Sandwell Council Chamber, Freeth Street, Oldbury, B69 3DB");
		assertThat(march.getStatus().getValue()).isEqualTo("CONFIRMED");
		assertThat(page.body()).contains("DTSTART;TZID=Europe/London:20220314T133000").contains("BEGIN:VTIMEZONE");
	}

	@Test
	void uidsStayAndCancelledMeetingsSaySo() {
		meeting("panel-2022-07-11", "2022-07-11", "13:30", "SCHEDULED");
		String before = uid("panel-2022-07-11");
		this.jdbc.sql("update meeting set held_on = '2022-07-12' where reference = 'panel-2022-07-11'").update();
		assertThat(uid("panel-2022-07-11")).isEqualTo(before);
		this.jdbc.sql("update meeting set status = 'CANCELLED' where reference = 'panel-2022-07-11'").update();
		VEvent cancelled = event(calendar(""), "panel-2022-07-11");
		assertThat(cancelled.getUid().getValue()).isEqualTo(before);
		assertThat(cancelled.getStatus().getValue()).isEqualTo(Status.cancelled().getValue());
		assertThat(cancelled.getSummary().getValue()).startsWith("Cancelled: ");
	}

	@Test
	void keepsTheTimeOfThePlaceInSummer() {
		meeting("panel-2022-06-20", "2022-06-20", "13:30", "SCHEDULED");
		assertThat(event(calendar(""), "panel-2022-06-20").getDateStart().getValue().toInstant())
			.isEqualTo(Instant.parse("2022-06-20T12:30:00Z"));
		meeting("panel-2022-10-31", "2022-10-31", "13:30", "SCHEDULED");
		assertThat(event(calendar(""), "panel-2022-10-31").getDateStart().getValue().toInstant())
			.isEqualTo(Instant.parse("2022-10-31T13:30:00Z"));
	}

	@Test
	void aMeetingWithoutATimeFillsTheDay() {
		meeting("panel-2022-09-05", "2022-09-05", null, "SCHEDULED");
		assertThat(this.portal.reader().get("/meetings.ics").body()).contains("DTSTART;VALUE=DATE:20220905");
		assertThat(event(calendar(""), "panel-2022-09-05").getDateStart().getValue().hasTime()).isFalse();
	}

	@Test
	void isNarrowedDownToABody() {
		assertThat(calendar("?body=spcb").getEvents())
			.allMatch((event) -> event.getUrl().getValue().contains("/meetings/spcb-"))
			.isNotEmpty();
		assertThat(calendar("?body=nobody").getEvents()).isEmpty();
	}

	@Test
	void neitherTellsOfAMeetingBeforeItsInstant() throws Exception {
		this.clock.set(LocalDateTime.of(2022, 3, 3, 23, 59));
		assertThat(this.portal.reader().get("/meetings.ics").body()).doesNotContain("panel-2022-03-14");
		assertThat(this.portal.reader().get("/meetings.atom").body()).doesNotContain("panel-2022-03-14");
		this.clock.set(LocalDateTime.of(2022, 3, 4, 0, 0));
		assertThat(this.portal.reader().get("/meetings.ics").body()).contains("panel-2022-03-14");
		assertThat(this.portal.reader().get("/meetings.atom").body()).contains("panel-2022-03-14");
	}

	@Test
	void theFeedTellsWhatBecameKnown() throws Exception {
		Page page = this.portal.reader().get("/meetings.atom");
		assertThat(page.header("Content-Type")).contains("application/atom+xml;charset=UTF-8");
		SyndFeed feed = new SyndFeedInput().build(new StringReader(page.body()));
		assertThat(feed.getTitle()).startsWith("Meetings – ");
		assertThat(feed.getEntries()).extracting(SyndEntry::getTitle)
			.contains("Police and Crime Panel, 14 March 2022: agenda published",
					"Police and Crime Panel, 14 March 2022: meeting called");
		assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
		assertThat(page.body()).doesNotContain("Rebuilding neighbourhood policing");
	}

	@Test
	void runsThreeStatementsHoweverManyMeetingsThereAre() {
		this.portal.reader().get("/meetings.ics");
		int calendar = this.statements.during(() -> this.portal.reader().get("/meetings.ics"));
		int feed = this.statements.during(() -> this.portal.reader().get("/meetings.atom"));
		for (int day = 10; day < 20; day++) {
			meeting("panel-2023-01-" + day, "2023-01-" + day, "10:00", "SCHEDULED");
		}
		assertThat(this.statements.during(() -> this.portal.reader().get("/meetings.ics"))).isEqualTo(calendar)
			.isLessThanOrEqualTo(3);
		assertThat(this.statements.during(() -> this.portal.reader().get("/meetings.atom"))).isEqualTo(feed)
			.isLessThanOrEqualTo(3);
	}

	private void meeting(String reference, String day, String time, String status) {
		this.jdbc.sql("""
				insert into meeting (id, reference, body, status, held_on, starts_at, visible_from, source)
				values (gen_random_uuid(), :reference, 'panel', :status, cast(:day as date), cast(:time as time),
				        '2022-03-01', 'Made for a test')
				""")
			.param("reference", reference)
			.param("status", status)
			.param("day", day)
			.param("time", time, Types.VARCHAR)
			.update();
	}

	private ICalendar calendar(String query) {
		return Biweekly.parse(this.portal.reader().get("/meetings.ics" + query).body()).first();
	}

	private String uid(String reference) {
		return event(calendar(""), reference).getUid().getValue();
	}

	private static VEvent event(ICalendar calendar, String reference) {
		List<VEvent> found = calendar.getEvents()
			.stream()
			.filter((event) -> event.getUrl().getValue().endsWith("/" + reference))
			.toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

}
