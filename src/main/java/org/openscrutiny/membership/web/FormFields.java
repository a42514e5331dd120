package org.openscrutiny.membership.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.AuthorityId;
import org.openscrutiny.membership.Ending;
import org.openscrutiny.membership.Tenure;
import org.openscrutiny.membership.Term;
import org.openscrutiny.membership.TermId;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Reads the fields that several forms of this module have. What is wrong is told to the
 * form; what is read is of use only where nothing is.
 */
final class FormFields {

	/** A date is the day itself. */
	static final String EXACT = "EXACT_DAY";

	/** A date is that of a record; the day itself is not recorded. */
	static final String BY = "NO_LATER_THAN";

	private static final int NAME = 80;

	private static final int TITLE = 30;

	private FormFields() {
	}

	static void checkName(Errors errors, @Nullable String title, @Nullable String givenName,
			@Nullable String familyName) {
		FormText.checkLength(errors, "title", title, "title", TITLE);
		FormText.checkLength(errors, "givenName", givenName, "first name", NAME);
		FormText.require(errors, "familyName", familyName, "Enter the family name");
		FormText.checkLength(errors, "familyName", familyName, "family name", NAME);
	}

	static Optional<Term.Kind> kind(Errors errors, @Nullable String typed) {
		Optional<Term.Kind> kind = Arrays.stream(Term.Kind.values())
			.filter((candidate) -> candidate.name().equals(typed))
			.findFirst();
		if (kind.isEmpty()) {
			errors.rejectValue("kind", "missing", "Choose in what capacity the person sits");
		}
		return kind;
	}

	static @Nullable TermId replaces(Errors errors, @Nullable String typed) {
		try {
			return (FormText.text(typed) != null) ? TermId.valueOf(FormText.required(typed)) : null;
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue("replaces", "unknown", "Choose a membership of the list");
			return null;
		}
	}

	static @Nullable AuthorityId authority(Errors errors, @Nullable String typed) {
		try {
			return (FormText.text(typed) != null) ? AuthorityId.valueOf(FormText.required(typed)) : null;
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue("authority", "unknown", "Choose an authority of the list");
			return null;
		}
	}

	/**
	 * @param date the date typed
	 * @param known whether it is the day itself, or the date of a record
	 */
	static Tenure start(Errors errors, DateFields date, @Nullable String known) {
		Optional<LocalDate> start = date.require(errors, "start", "start date");
		boolean exact = exact(errors, "startKnown", known);
		return start.map((day) -> exact ? Tenure.from(day) : Tenure.knownBy(day))
			.orElseGet(() -> Tenure.knownBy(LocalDate.EPOCH));
	}

	/** The end, where one was typed. */
	static Optional<Ending> end(Errors errors, DateFields date, @Nullable String known) {
		if (date.isEmpty()) {
			return Optional.empty();
		}
		boolean exact = exact(errors, "endKnown", known);
		return date.read(errors, "end", "end date").map((day) -> new Ending(day, exact));
	}

	/** From when to when, with or without an end. */
	static Tenure tenure(Errors errors, DateFields start, @Nullable String startKnown, DateFields end,
			@Nullable String endKnown) {
		Tenure running = start(errors, start, startKnown);
		return end(errors, end, endKnown).map((ending) -> ending.of(running)).orElse(running);
	}

	/** What a date is, for a form that shows one. */
	static String known(@Nullable LocalDate exact) {
		return (exact != null) ? EXACT : BY;
	}

	static boolean exact(Errors errors, String field, @Nullable String known) {
		if (!EXACT.equals(known) && !BY.equals(known)) {
			errors.rejectValue(field, "missing", "Choose what the date is");
		}
		return EXACT.equals(known);
	}

}
