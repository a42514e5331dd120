package org.openscrutiny.returns;

/**
 * What a check has to say of an entry.
 *
 * @param severity whether it may stand
 * @param code which check it was; an entry has at most one finding of each
 * @param field what it is about: {@code value}, {@code period}, {@code status} or
 * {@code parts}
 * @param message what is wrong, with the figures, and what to do
 */
public record Finding(Severity severity, String code, String field, String message) {

	static Finding error(String code, String field, String message) {
		return new Finding(Severity.ERROR, code, field, message);
	}

	static Finding warning(String code, String field, String message) {
		return new Finding(Severity.WARNING, code, field, message);
	}

	public boolean isError() {
		return this.severity == Severity.ERROR;
	}

	/** Whether an entry may stand. */
	public enum Severity {

		/** It cannot be submitted. */
		ERROR,

		/** It can, with a reason of at least 20 characters. */
		WARNING

	}

}
