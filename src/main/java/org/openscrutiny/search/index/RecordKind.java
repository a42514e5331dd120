package org.openscrutiny.search.index;

import java.util.Locale;

/**
 * A kind of record that readers tell apart, in the order in which they are offered.
 */
public enum RecordKind {

	MEETINGS("Meeting", "Meetings"),

	DOCUMENTS("Document", "Papers and documents"),

	MINUTES("Minute", "Minutes"),

	ACTIONS("Action", "Actions"),

	DECISIONS("Decision", "Decisions"),

	PLAN("Plan", "Plan"),

	INDICATORS("Indicator", "Indicators"),

	SCORECARDS("Scorecard", "Scorecards"),

	STATEMENTS("National statement", "National statements"),

	MEMBERS("Member", "Members"),

	PAGES("Page of this site", "Pages of this site");

	private final String label;

	private final String plural;

	RecordKind(String label, String plural) {
		this.label = label;
		this.plural = plural;
	}

	/** What one of them is called. */
	public String getLabel() {
		return this.label;
	}

	/** What all of them are called. */
	public String getPlural() {
		return this.plural;
	}

	/** What it is called in an address. */
	public String getParameter() {
		return name().toLowerCase(Locale.ROOT);
	}

}
