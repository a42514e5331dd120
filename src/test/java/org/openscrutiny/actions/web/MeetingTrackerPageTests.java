package org.openscrutiny.actions.web;

import java.time.LocalDateTime;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.actions.web.ActionsOffice.DESK;
import static org.openscrutiny.actions.web.ActionsOffice.address;
import static org.openscrutiny.actions.web.ActionsOffice.send;

/**
 * The tracker that is laid before a meeting.
 */
@PortalTest
class MeetingTrackerPageTests {

	private static final String LAID = DESK + "/tracker/panel-2022-03-14";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private SampleEntries entries;

	@BeforeEach
	void samples(@Autowired TransactionOperations transactions, @Autowired ApplicationEventPublisher events) {
		this.entries = new SampleEntries(this.jdbc, transactions, events);
	}

	@Test
	void laysTheTrackerBeforeTheNextMeeting() {
		Visitor officer = this.portal.officer();
		Page page = officer.get(DESK + "/tracker");
		assertThat(page.h1()).isEqualTo("The tracker for the next meeting");
		Page wrong = page.form(LAID).with("item", "").with("heading", " ").send();
		assertThat(wrong.errors()).containsExactly("Choose an item of the agenda", "Enter a heading for the tracker");
		String item = wrong.document().select("[name=item] option:matchesOwn(^12\\.)").val();
		Page done = wrong.form(LAID).with("item", item).with("heading", "Tracker of today").send();
		assertThat(done.main()).contains("Tracker of today item 12");
		String tracker = tracker(done, "Tracker of today");
		String before = this.portal.reader().get(tracker).main();
		assertThat(before).contains("As it stood on 8 March 2022 at 9am", "617-1");
		assertThat(this.portal.reader().get("/meetings/panel-2022-03-14").texts("#item-12 section h4"))
			.containsExactly("Tracker of today");
		send(officer.get(address(this.jdbc, "617-1") + "/update"), "text", "A reply came.");
		assertThat(this.portal.reader().get(tracker).main()).isEqualTo(before);
		assertThat(this.portal.contributor().get(DESK + "/tracker").status()).isIn(403, 404);
		assertThat(officer.get(DESK + "/tracker").form(LAID).with("item", UUID.randomUUID().toString()).send().errors())
			.containsExactly("Choose an item of the agenda that has no tracker yet");
	}

	@Test
	void anActionOfMinutesThatAreNotPublishedIsReadWithThem() {
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		UUID entry = this.entries.draft("'A heading', 'Words'", "heading, discussion");
		officer.get(DESK + "/new?entry=" + entry)
			.form(DESK)
			.with("wording", "Write to the minister")
			.with("owner", "PANEL")
			.with("target", "TO_BE_PROGRAMMED")
			.send();
		Page desk = officer.get(DESK + "/tracker");
		String item = desk.document().select("[name=item] option:matchesOwn(^13\\.)").val();
		String address = tracker(desk.form(LAID).with("item", item).with("heading", "Tracker of this day").send(),
				"Tracker of this day");
		Page before = this.portal.reader().get(address);
		assertThat(before.main()).contains("617-1").doesNotContain("Write to the minister", "became public later");
		String outstanding = before.texts("#outstanding").get(0);

		this.clock.set(LocalDateTime.of(2022, 3, 9, 10, 0));
		this.entries.number(entry, 643);
		this.entries.publish(entry, this.clock.instant());
		officer.get(DESK).follow("643-1");
		Page after = this.portal.reader().get(address);
		assertThat(after.main()).contains("643-1 Write to the minister",
				"1 action stood in it already and became public later, with the minutes.");
		assertThat(after.texts("#outstanding").get(0)).isNotEqualTo(outstanding);
		assertThat(this.portal.reader().get("/meetings/panel-2022-03-14").texts("#item-13").toString())
			.contains(number(after) + " outstanding");
	}

	private static int number(Page tracker) {
		return tracker.document().select("table[aria-labelledby=outstanding] tbody tr").size();
	}

	/** The address of a tracker that is laid. */
	private static String tracker(Page desk, String heading) {
		return desk.document().select("a[href^=/actions/tracker/]:containsOwn(" + heading + ")").attr("href");
	}

}
