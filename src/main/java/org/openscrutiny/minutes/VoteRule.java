package org.openscrutiny.minutes;

/**
 * How many votes a motion needs.
 */
public enum VoteRule {

	/** More for than against. */
	SIMPLE_MAJORITY("Simple majority", "simple majority required"),

	/**
	 * Two-thirds of those who are members at the time, whether they are present or not,
	 * as for a veto: Police Reform and Social Responsibility Act 2011, Schedules 5 and 8.
	 */
	TWO_THIRDS_OF_MEMBERSHIP("Two-thirds of the membership", "two-thirds of the membership required"),

	/** Everybody who is there votes for it; an abstention is no agreement. */
	UNANIMITY("Unanimity", "unanimity required");

	private final String label;

	private final String requirement;

	VoteRule(String label, String requirement) {
		this.label = label;
		this.requirement = requirement;
	}

	public String getLabel() {
		return this.label;
	}

	/** The rule as it stands in a sentence. */
	String getRequirement() {
		return this.requirement;
	}

	/** How many of a number of members are two-thirds at least: 9 of 13, 10 of 14. */
	public static int twoThirdsOf(int membership) {
		return (2 * membership + 2) / 3;
	}

}
