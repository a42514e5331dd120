package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Reads the columns that several tables and views of this module have.
 */
final class Columns {

	private Columns() {
	}

	/** A row of the view that every reader may see. */
	static DecisionLine line(ResultSet row) throws SQLException {
		return new DecisionLine(id(row), row.getString("printed"), reference(row),
				Classification.valueOf(row.getString("classification")), row.getString("title"),
				row.getString("summary"), row.getObject("made_on", LocalDate.class), row.getString("lead"),
				row.getBigDecimal("cost"), shownPriority(row), withholding(row, row.getString("title")),
				instant(row, "visible_from"), instantOrNull(row, "published_at"), row.getString("source"),
				row.getString("note"));
	}

	private static DecisionLine.@Nullable Priority shownPriority(ResultSet row) throws SQLException {
		String title = row.getString("priority");
		String section = row.getString("section_slug");
		return (title == null) ? null : new DecisionLine.Priority(title, row.getString("section_title"),
				(section != null) ? "/plan/" + row.getString("plan_slug") + "#" + section : null);
	}

	/** A row of the table of decisions. */
	static @Nullable ServedPriority priority(ResultSet row) throws SQLException {
		String title = row.getString("priority");
		return (title != null) ? new ServedPriority(row.getObject("section_id", UUID.class), title) : null;
	}

	static DecisionId id(ResultSet row) throws SQLException {
		return new DecisionId(row.getObject("id", UUID.class));
	}

	static DecisionReference reference(ResultSet row) throws SQLException {
		return new DecisionReference(row.getInt("year"), row.getInt("number"), row.getString("suffix"));
	}

	static Withholding withholding(ResultSet row, @Nullable String told) throws SQLException {
		return new Withholding(told, row.getString("withheld_reason"), row.getString("withheld_ground"),
				row.getString("withheld_by"), row.getObject("review_on", LocalDate.class));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
