package org.openscrutiny.actions.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinuteNumbersFixed;
import org.openscrutiny.minutes.MinutesPublished;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Entries of minutes that tests raise actions by.
 */
class SampleEntries {

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	SampleEntries(JdbcClient jdbc, TransactionOperations transactions, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.events = events;
	}

	/** The panel's entry with a number. */
	UUID held(int number) {
		return this.jdbc.sql("select id from minute_entry where body = 'panel' and number = ?")
			.param(number)
			.query(UUID.class)
			.single();
	}

	/**
	 * An entry of draft minutes of the meeting of 18 October 2021, which has none yet.
	 */
	UUID draft(String values, String columns) {
		UUID meeting = this.jdbc.sql("select id from meeting where reference = 'panel-2021-10-18'")
			.query(UUID.class)
			.single();
		UUID minutes = this.jdbc.sql("select id from minutes where meeting_id = ?")
			.param(meeting)
			.query(UUID.class)
			.optional()
			.orElseGet(() -> {
				UUID id = UUID.randomUUID();
				this.jdbc.sql("insert into minutes (id, meeting_id, body, state) values (?, ?, 'panel', 'DRAFT')")
					.param(id)
					.param(meeting)
					.update();
				return id;
			});
		UUID entry = UUID.randomUUID();
		this.jdbc
			.sql("insert into minute_entry (id, minutes_id, body, position, " + columns
					+ ") values (?, ?, 'panel', (select count(*) + 1 from minute_entry where minutes_id = ?), " + values
					+ ")")
			.param(entry)
			.param(minutes)
			.param(minutes)
			.update();
		return entry;
	}

	/** Fixes the number of an entry, as circulation does. */
	void number(UUID entry, int number) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("update minute_entry set number = ? where id = ?").param(number).param(entry).update();
			this.events
				.publishEvent(new MinuteNumbersFixed(new BodyId("panel"), Map.of(new MinuteEntryId(entry), number)));
		});
	}

	/** Publishes an entry, as its minutes do. */
	void publish(UUID entry, Instant at) {
		this.transactions.executeWithoutResult(
				(status) -> this.events.publishEvent(new MinutesPublished(Set.of(new MinuteEntryId(entry)), at)));
	}

}
