package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.TypedTime;
import org.springframework.validation.Errors;

/**
 * How an agenda or a supplement is published.
 *
 * @param version the state of the agenda that was seen
 * @param reason why it is late, or what a supplement adds
 * @param when now or later
 * @param day on which day, if later
 * @param time at what time, if later
 */
record PublicationForm(@Nullable Integer version, @Nullable String reason, @Nullable String when, DateFields day,
		@Nullable String time) {

	static final String NOW = "NOW";

	static final String LATER = "LATER";

	private static final int LONGEST = 1000;

	@SuppressWarnings("ConstantValue")
	PublicationForm {
		day = (day != null) ? day : DateFields.empty();
	}

	static PublicationForm of(int version) {
		return new PublicationForm(version, "", NOW, DateFields.empty(), "");
	}

	/**
	 * Checks it, and reads from when everybody sees what is published.
	 * @return null for now, or if what was typed is no moment
	 */
	@Nullable LocalDateTime check(boolean supplement, Errors errors) {
		if (supplement) {
			FormText.require(errors, "reason", this.reason, "Enter what the supplement adds");
		}
		FormText.checkLength(errors, "reason", this.reason, "text", LONGEST);
		if (!LATER.equals(this.when)) {
			return null;
		}
		Optional<LocalDate> date = this.day.require(errors, "day", "day");
		FormText.require(errors, "time", this.time, "Enter the time");
		Optional<LocalTime> hour = TypedTime.read(this.time, errors, "time");
		return (date.isPresent() && hour.isPresent()) ? date.get().atTime(hour.get()) : null;
	}

	String text() {
		return FormText.required(this.reason);
	}

	@Nullable String optional() {
		return FormText.text(this.reason);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
