package org.openscrutiny.actions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.openscrutiny.meetings.BodyId;

/**
 * What an action is cited by: the number of the minute that raised it and a running
 * number below it, or, where no minute did, the letter A and a running number of the
 * body. It never changes.
 *
 * @param body the body whose action it is
 * @param text such as {@code 630-2} or {@code A-1}
 */
public record ActionReference(BodyId body, String text) {

	/** The body whose actions are addressed without its name. */
	public static final BodyId PANEL = new BodyId("panel");

	private static final Pattern BODY = Pattern.compile("[a-z]{1,20}");

	private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5}|A)-[1-9]\\d{0,5}");

	/**
	 * Reads a reference of the panel as people type it, in small letters too.
	 * @return the reference; empty if the text cannot be one
	 */
	public static Optional<ActionReference> read(String text) {
		return read(PANEL.value(), text);
	}

	/** The same for any body. */
	public static Optional<ActionReference> read(String body, String text) {
		String upper = text.toUpperCase(Locale.ROOT);
		return (BODY.matcher(body).matches() && FORM.matcher(upper).matches())
				? Optional.of(new ActionReference(new BodyId(body), upper)) : Optional.empty();
	}

	/** The address of the action's page. */
	public String href() {
		return "/actions/" + (this.body.equals(PANEL) ? "" : this.body + "/") + this.text;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
