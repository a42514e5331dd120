package org.openscrutiny.scorecards;

import java.util.Objects;
import java.util.UUID;

import org.openscrutiny.shared.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who had a hand in versions, so that nobody schedules what he or she wrote.
 */
@Component
class Authors {

	private final JdbcClient jdbc;

	Authors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(EditionId edition, By by) {
		this.jdbc.sql("insert into scorecard_author (edition_id, person_id) values (?, ?) on conflict do nothing")
			.param(edition.value())
			.param(person(by))
			.update();
	}

	boolean include(EditionId edition, By by) {
		return this.jdbc.sql("select exists (select from scorecard_author where edition_id = ? and person_id = ?)")
			.param(edition.value())
			.param(person(by))
			.query(Boolean.class)
			.single();
	}

	private static UUID person(By by) {
		return Objects.requireNonNull(by.who()).value();
	}

}
