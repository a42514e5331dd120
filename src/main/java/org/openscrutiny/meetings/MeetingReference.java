package org.openscrutiny.meetings;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/**
 * What a meeting is cited and addressed by: the body and the day for which it was first
 * called, with a running number from the second meeting of a day on. It stays when the
 * meeting is moved.
 *
 * @param value such as {@code panel-2022-03-14} or {@code panel-2022-03-14-2}
 */
@Embeddable
public record MeetingReference(String value) implements Serializable {

	private static final Pattern FORM = Pattern.compile("[a-z]{1,20}-\\d{4}-\\d{2}-\\d{2}(-\\d{1,3})?");

	public MeetingReference {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("No meeting has the reference '" + value + "'");
		}
	}

	public static MeetingReference of(BodyId body, LocalDate day) {
		return new MeetingReference(body + "-" + day);
	}

	/**
	 * Reads a reference as people type it, in capitals too.
	 * @return the reference; empty if the text cannot be one
	 */
	public static Optional<MeetingReference> read(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		return FORM.matcher(lower).matches() ? Optional.of(new MeetingReference(lower)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
