package org.openscrutiny.shared;

import org.jspecify.annotations.Nullable;

/**
 * What was asked breaks a rule of the record. The message is shown as it is to the person
 * who asked: it says in his or her words what is wrong and what to do.
 */
public class RuleBroken extends RuntimeException {

	private final @Nullable String field;

	public RuleBroken(String message) {
		this(null, message);
	}

	/**
	 * @param field the name of the form field that the rule is about, or null if it is
	 * about the whole
	 * @param message what is wrong and what to do
	 */
	public RuleBroken(@Nullable String field, String message) {
		super(message);
		this.field = field;
	}

	public @Nullable String getField() {
		return this.field;
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
