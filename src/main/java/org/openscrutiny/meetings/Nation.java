package org.openscrutiny.meetings;

/**
 * Where a body meets, which decides its bank holidays and how many clear days the law
 * asks for unless its settings say otherwise.
 */
public enum Nation {

	/**
	 * Five clear days: Local Government Act 1972 section 100A(6) as changed by SI
	 * 2002/715.
	 */
	ENGLAND("England", "eng", 5),

	/** Three clear days. */
	WALES("Wales", "wls", 3);

	private final String label;

	private final String code;

	private final int clearDays;

	Nation(String label, String code, int clearDays) {
		this.label = label;
		this.code = code;
		this.clearDays = clearDays;
	}

	public String getLabel() {
		return this.label;
	}

	/** What the holiday calendar calls it. */
	String getCode() {
		return this.code;
	}

	/** How many clear days there are between an agenda and its meeting. */
	public int getClearDays() {
		return this.clearDays;
	}

}
