package org.openscrutiny.actions.web;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinuteNumbersFixed;
import org.openscrutiny.minutes.MinutesPublished;
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

@PortalTest
class MeetingTrackerPageTests {

	private static final String DESK = "/manage/actions";

	private static final String LAID = DESK + "/tracker/panel-2022-03-14";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private TestClock clock;

	@AfterEach
	void spring() {
		this.clock.reset();
	}

	@Test
	void anActionOfMinutesThatAreNotPublishedIsReadWithThem() {
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		UUID entry = draftEntry();
		officer.get(DESK + "/new?entry=" + entry)
			.form(DESK)
			.with("wording", "Write to the minister")
			.with("owner", "PANEL")
			.with("target", "TO_BE_PROGRAMMED")
			.send();
		Page desk = officer.get(DESK + "/tracker");
		String item = desk.document().select("[name=item] option:matchesOwn(^12\\.)").val();
		desk.form(LAID).with("item", item).with("heading", "Tracker of today").send();
		Page before = tracker();
		assertThat(before.main()).contains("617-1").doesNotContain("Write to the minister", "became public later");
		String outstanding = before.texts("#outstanding").get(0);

		this.clock.set(LocalDateTime.of(2022, 3, 9, 10, 0));
		publish(entry);
		officer.get(DESK).follow("643-1");
		Page after = tracker();
		assertThat(after.main()).contains("643-1 Write to the minister",
				"1 action stood in it already and became public later, with the minutes.");
		assertThat(after.texts("#outstanding").get(0)).isNotEqualTo(outstanding);
		assertThat(this.portal.reader().get("/meetings/panel-2022-03-14").texts("#item-12").toString())
			.contains(number(after) + " outstanding");
	}

	private static int number(Page tracker) {
		return tracker.document().select("table[aria-labelledby=outstanding] tbody tr").size();
	}

	private Page tracker() {
		return this.portal.reader().get("/actions/tracker/panel-2022-03-14/2");
	}

	private void publish(UUID entry) {
		MinuteEntryId id = new MinuteEntryId(entry);
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("update minute_entry set number = 643 where id = ?").param(entry).update();
			this.events.publishEvent(new MinuteNumbersFixed(new BodyId("panel"), Map.of(id, 643)));
			this.events.publishEvent(new MinutesPublished(Set.of(id), this.clock.instant()));
		});
	}

	private UUID draftEntry() {
		UUID minutes = UUID.randomUUID();
		this.jdbc.sql("""
				insert into minutes (id, meeting_id, body, state)
				select ?, id, 'panel', 'DRAFT' from meeting where reference = 'panel-2021-10-18'
				""").param(minutes).update();
		UUID entry = UUID.randomUUID();
		this.jdbc.sql("""
				insert into minute_entry (id, minutes_id, body, position, heading, discussion)
				values (?, ?, 'panel', 1, 'A heading', 'Words')
				""").params(entry, minutes).update();
		return entry;
	}

}
