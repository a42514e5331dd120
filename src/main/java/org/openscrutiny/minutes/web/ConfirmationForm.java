package org.openscrutiny.minutes.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutesDesk;
import org.springframework.validation.Errors;

import java.util.List;
import java.util.Optional;

/**
 * That a meeting confirmed earlier minutes.
 *
 * @param entry the entry that says so
 * @param minutes the meeting whose minutes were confirmed
 * @param version the number of the state of those minutes that was seen
 * @param signedBy who signed them
 */
record ConfirmationForm(@Nullable String entry, @Nullable String minutes, @Nullable String version,
		@Nullable String signedBy) {

	private static final int LONGEST = 200;

	Optional<MinuteEntryId> entryId(Errors errors) {
		try {
			if (this.entry != null && !this.entry.isBlank()) {
				return Optional.of(MinuteEntryId.valueOf(this.entry));
			}
		}
		catch (IllegalArgumentException ex) {
			// The same as none: the list offers no such entry.
		}
		errors.rejectValue("entry", "missing", "Choose the entry by which this meeting confirmed the minutes");
		return Optional.empty();
	}

	Optional<MinutesDesk.Confirmable> chosen(List<MinutesDesk.Confirmable> offered, Errors errors) {
		Optional<MinutesDesk.Confirmable> found = offered.stream()
			.filter((each) -> (each.id() + ":" + each.version()).equals(this.minutes))
			.findFirst();
		if (found.isEmpty()) {
			errors.rejectValue("minutes", "missing", "Choose the minutes that were confirmed");
		}
		return found;
	}

	@Nullable String signature(Errors errors) {
		if (this.signedBy != null && this.signedBy.length() > LONGEST) {
			errors.rejectValue("signedBy", "long", "The name must be " + LONGEST + " characters or fewer");
		}
		return (this.signedBy == null || this.signedBy.isBlank()) ? null : this.signedBy;
	}

}
