package org.openscrutiny.actions.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.PartialDate;
import org.openscrutiny.actions.Target;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * Reads the fields that several forms of this module have. What is wrong is told to the
 * form.
 */
final class FormText {

	private FormText() {
	}

	/** What was typed, or null where nothing was. */
	static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip().replace("\r\n", "\n");
	}

	static String required(@Nullable String typed) {
		String text = text(typed);
		return (text != null) ? text : "";
	}

	static void require(Errors errors, String field, @Nullable String typed, String message) {
		if (text(typed) == null) {
			errors.rejectValue(field, "missing", message);
		}
	}

	static void checkLength(Errors errors, String field, @Nullable String typed, String label, int longest) {
		String text = text(typed);
		if (text != null && text.length() > longest) {
			errors.rejectValue(field, "long", String.format("The %s must be %,d characters or fewer", label, longest));
		}
	}

	/** The number of a minute; null where none was typed. */
	static @Nullable Integer minute(Errors errors, @Nullable String typed) {
		String text = text(typed);
		if (text == null) {
			return null;
		}
		if (!text.matches("[1-9]\\d{0,5}")) {
			errors.rejectValue("minute", "number", "Enter the number of a minute, such as 630");
			return null;
		}
		return Integer.valueOf(text);
	}

	/** By when an action is to be done; no date where what was typed makes no sense. */
	static Target target(Errors errors, @Nullable String kind, DateFields due, @Nullable String meeting) {
		String chosen = required(kind);
		if (chosen.equals(Target.Kind.DATE.name())) {
			return due(errors, due).map(Target::by).orElseGet(Target::none);
		}
		if (chosen.equals(Target.Kind.MEETING.name())) {
			Optional<MeetingReference> reference = MeetingReference.read(required(meeting));
			if (reference.isEmpty()) {
				errors.rejectValue("meeting", "missing", "Choose a meeting");
			}
			return reference.map(Target::at).orElseGet(Target::none);
		}
		if (chosen.equals(Target.Kind.TO_BE_PROGRAMMED.name())) {
			return Target.toBeProgrammed();
		}
		if (!chosen.equals(Target.Kind.NOT_RECORDED.name())) {
			errors.rejectValue("target", "missing", "Choose by when the action is to be done");
		}
		return Target.none();
	}

	/** A day, or a month where the day was left empty. */
	private static Optional<PartialDate> due(Errors errors, DateFields due) {
		boolean month = text(due.day()) == null && text(due.month()) != null && text(due.year()) != null;
		if (!month) {
			return due.require(errors, "due", "due date").map(PartialDate::of);
		}
		return new DateFields("1", due.month(), due.year()).read(errors, "due", "due date")
			.map((first) -> PartialDate.of(YearMonth.from(first)));
	}

	/** The same fields filled in. */
	static DateFields fields(@Nullable PartialDate date) {
		if (date == null) {
			return DateFields.empty();
		}
		DateFields day = DateFields.of(date.day());
		return (date.precision() == PartialDate.Precision.MONTH) ? new DateFields("", day.month(), day.year()) : day;
	}

	/** A day that must be typed; today where what was typed is none. */
	static LocalDate day(Errors errors, String field, DateFields typed, LocalDate today) {
		return typed.require(errors, field, "date").orElse(today);
	}

}
