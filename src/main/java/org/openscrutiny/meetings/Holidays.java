package org.openscrutiny.meetings;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openscrutiny.shared.By;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The holidays that were added by hand.
 */
@Component
class Holidays {

	private final JdbcClient jdbc;

	Holidays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest first. */
	List<Holiday> all() {
		return this.jdbc.sql("select day, name, added_by_name, added_at from one_off_holiday order by day desc")
			.query((row, number) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name"),
					row.getString("added_by_name"), instant(row.getObject("added_at", OffsetDateTime.class))))
			.list();
	}

	private static Instant instant(OffsetDateTime stored) {
		return stored.toInstant();
	}

	Set<LocalDate> days() {
		return this.jdbc.sql("select day from one_off_holiday")
			.query(LocalDate.class)
			.list()
			.stream()
			.collect(Collectors.toSet());
	}

	/**
	 * @throws DuplicateKeyException if the day was added before
	 */
	void add(LocalDate day, String name, By by) {
		this.jdbc.sql("""
				insert into one_off_holiday (day, name, added_by, added_by_name, added_at)
				values (:day, :name, :who, :person, :when)
				""")
			.param("day", day)
			.param("name", name)
			.param("who", (by.who() != null) ? by.who().value() : null, Types.OTHER)
			.param("person", by.name())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The name of the holiday that was removed; empty if there was none. */
	Optional<String> remove(LocalDate day) {
		return this.jdbc.sql("delete from one_off_holiday where day = ? returning name")
			.param(day)
			.query(String.class)
			.optional();
	}

}
