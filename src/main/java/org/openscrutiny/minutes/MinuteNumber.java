package org.openscrutiny.minutes;

import org.openscrutiny.meetings.BodyId;

/**
 * The number under which a body's minutes are cited. It runs on from meeting to meeting
 * and never changes.
 *
 * @param body the body
 * @param value 1 or more
 */
public record MinuteNumber(BodyId body, int value) {

	/** The panel, whose minutes are addressed by their number alone. */
	public static final BodyId PANEL = new BodyId("panel");

	public MinuteNumber {
		if (value < 1) {
			throw new IllegalArgumentException("Minutes are numbered from 1");
		}
	}

	/** The address of the entry. */
	public String getHref() {
		return PANEL.equals(this.body) ? "/minutes/" + this.value : "/minutes/" + this.body + "/" + this.value;
	}

	@Override
	public String toString() {
		return String.valueOf(this.value);
	}

}
