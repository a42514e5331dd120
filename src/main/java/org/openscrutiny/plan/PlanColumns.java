package org.openscrutiny.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Reads what rows of KPIs, milestones and targets have in common.
 */
final class PlanColumns {

	private PlanColumns() {
	}

	/** What is to be reached, of a row of targets. */
	static KpiTarget.Terms terms(ResultSet row) throws SQLException {
		return new KpiTarget.Terms(KpiTarget.Op.valueOf(row.getString("op")), row.getBigDecimal("v1"),
				row.getBigDecimal("v2"), row.getString("base"), KpiTarget.Origin.valueOf(row.getString("origin")),
				row.getObject("due_on", LocalDate.class), row.getObject("valid_from", LocalDate.class),
				row.getString("label"));
	}

	/** The unit in words, of a row that has the columns of the measure. */
	static String unit(ResultSet row) throws SQLException {
		String unit = row.getString("unit");
		return "PERCENTAGE".equals(row.getString("value_kind")) ? "per cent" : (unit != null) ? unit : "";
	}

	/** How a KPI stands, of a row that has its columns. */
	static Reporting reporting(ResultSet row) throws SQLException {
		return Reporting.of(Kpi.Lifecycle.valueOf(row.getString("lifecycle")), row.getString("awaiting"),
				row.getObject("superseded_by") != null);
	}

	/** Who monitors a KPI instead, or what it waits for. */
	static @Nullable String detail(ResultSet row) throws SQLException {
		String elsewhere = row.getString("monitored_by");
		return (elsewhere != null) ? elsewhere : row.getString("awaiting");
	}

	/** How often there is a value, or an update. */
	static @Nullable Frequency frequency(ResultSet row) throws SQLException {
		String frequency = row.getString("frequency");
		return (frequency != null) ? Frequency.valueOf(frequency) : null;
	}

}
