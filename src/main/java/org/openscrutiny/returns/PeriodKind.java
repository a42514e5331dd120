package org.openscrutiny.returns;

import org.openscrutiny.statistics.Period;

/**
 * What part of time a figure is about.
 */
public enum PeriodKind {

	/** A calendar month, or a state on its last day. */
	MONTH("Month", Period.Kind.MONTH),

	/** From April to the end of a month. */
	YTD_TO_MONTH("Year to date", Period.Kind.YTD_TO_MONTH),

	/** Three months. */
	QUARTER("Quarter", Period.Kind.QUARTER),

	/** April to March. */
	FINANCIAL_YEAR("Financial year", Period.Kind.FINANCIAL_YEAR),

	CALENDAR_YEAR("Calendar year", Period.Kind.CALENDAR_YEAR),

	/** Twelve months that end with a named one, published once a year. */
	YEAR_ENDING("Year ending", Period.Kind.YEAR_ENDING),

	/** Several years at once. */
	MULTI_YEAR("Several years", Period.Kind.MULTI_YEAR),

	/** The second year of a programme, say; its dates need not be known. */
	PROGRAMME_YEAR("Year of a programme", Period.Kind.PROGRAMME_YEAR),

	/** Twelve months, published more than once a year; papers may not say which. */
	ROLLING_12("Rolling 12 months", Period.Kind.ROLLING_12),

	/** Told by another period, and its dates are not known. */
	RELATIVE("In relation to another period", Period.Kind.CUSTOM),

	/** Cases of one time, followed up to another. */
	COHORT_WITH_FOLLOW_UP("Cases followed up", Period.Kind.COHORT),

	UNSPECIFIED("Not stated", Period.Kind.UNSPECIFIED);

	private final String label;

	private final Period.Kind kind;

	PeriodKind(String label, Period.Kind kind) {
		this.label = label;
		this.kind = kind;
	}

	public String getLabel() {
		return this.label;
	}

	Period.Kind kind() {
		return this.kind;
	}

	/** Whether a figure may be told without the dates. */
	public boolean mayLackDates() {
		return this == PROGRAMME_YEAR || this == RELATIVE || this == ROLLING_12 || this == UNSPECIFIED;
	}

}
