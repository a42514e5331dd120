package org.openscrutiny.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of assignments, step by step. Steps can only be added.
 */
@Component
class AssignmentEvents {

	private static final List<UUID> NONE = List.of(new UUID(0, 0));

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	AssignmentEvents(JdbcTemplate template, JdbcClient jdbc) {
		this.template = template;
		this.jdbc = jdbc;
	}

	/** Adds the same step to assignments, in one round trip. */
	void add(Collection<AssignmentId> assignments, Act act, @Nullable String message, By by) {
		UUID person = Objects.requireNonNull(by.who()).value();
		this.template.batchUpdate("""
				insert into assignment_event (assignment_id, happened_at, person_id, person_name, act, message)
				values (?, ?, ?, ?, ?, ?)
				""", assignments, 500, (statement, assignment) -> {
			statement.setObject(1, assignment.value());
			statement.setObject(2, by.when().atOffset(ZoneOffset.UTC));
			statement.setObject(3, person);
			statement.setString(4, by.name());
			statement.setString(5, act.name());
			statement.setString(6, message);
		});
	}

	/** The steps of an assignment, the newest first. */
	List<Step> of(AssignmentId assignment) {
		return this.jdbc.sql("""
				select assignment_id, happened_at, person_id, person_name, act, message from assignment_event
				 where assignment_id = ? order by id desc
				""").param(assignment.value()).query((row, number) -> step(row)).list();
	}

	/**
	 * The newest step of some kinds of each assignment; those without one are left out.
	 * One statement.
	 */
	Map<AssignmentId, Step> newest(Collection<AssignmentId> assignments, Act... acts) {
		return this.jdbc.sql("""
				select distinct on (assignment_id) assignment_id, happened_at, person_id, person_name, act, message
				  from assignment_event
				 where assignment_id in (:assignments) and act in (:acts)
				 order by assignment_id, id desc
				""")
			.param("assignments", assignments.isEmpty() ? NONE : assignments.stream().map(AssignmentId::value).toList())
			.param("acts", List.of(acts).stream().map(Act::name).toList())
			.query((row, number) -> Map.entry(new AssignmentId(row.getObject("assignment_id", UUID.class)), step(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Step step(ResultSet row) throws SQLException {
		return new Step(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				new UserId(row.getObject("person_id", UUID.class)), row.getString("person_name"),
				Act.valueOf(row.getString("act")), row.getString("message"));
	}

	/** What can become of an assignment. */
	enum Act {

		ASSIGNED("Assigned"), SUBMITTED("Submitted"), WITHDRAWN("Withdrawn"), RETURNED("Returned"),
		APPROVED("Approved"), UNLOCKED("Unlocked");

		private final String label;

		Act(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/**
	 * A step.
	 *
	 * @param at the instant
	 * @param person who it was
	 * @param name the name at that time
	 * @param act what was done
	 * @param message why, or who it went to
	 */
	record Step(Instant at, UserId person, String name, Act act, @Nullable String message) {
	}

}
