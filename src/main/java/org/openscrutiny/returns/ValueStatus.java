package org.openscrutiny.returns;

/**
 * Whether there is a figure, and if not, why.
 */
public enum ValueStatus {

	/** One number. */
	VALUE("Value"),

	/** A lowest and a highest number. */
	RANGE("Range"),

	/** Words, for measures whose value is a text or a list of areas. */
	TEXT("Text"),

	IN_DEVELOPMENT("In development"),

	/** The figure is published elsewhere, later. */
	AWAITING("Awaiting figures"),

	NOT_AVAILABLE("Not available"),

	NOT_APPLICABLE("Not applicable"),

	/** There is a figure, which may not be told. */
	SUPPRESSED("Withheld"),

	/** Somebody else reports it. */
	ELSEWHERE("Monitored elsewhere");

	private final String label;

	ValueStatus(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/** Whether something is told; otherwise a reason must be. */
	public boolean isFigure() {
		return this == VALUE || this == RANGE || this == TEXT;
	}

}
