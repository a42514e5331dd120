package org.openscrutiny.actions.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.PartialDate;
import org.openscrutiny.actions.Target;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Reads the fields that several forms of this module have. What is wrong is told to the
 * form.
 */
final class ActionFields {

	private ActionFields() {
	}

	/** The number of a minute; null where none was typed. */
	static @Nullable Integer minute(Errors errors, @Nullable String typed) {
		String text = FormText.text(typed);
		if (text == null) {
			return null;
		}
		if (!text.strip().matches("[1-9]\\d{0,5}")) {
			errors.rejectValue("minute", "number", "Enter the number of a minute, such as 630");
			return null;
		}
		return Integer.valueOf(text.strip());
	}

	/** By when an action is to be done; no date where what was typed makes no sense. */
	static Target target(Errors errors, @Nullable String kind, DateFields due, @Nullable String meeting) {
		String chosen = FormText.required(kind);
		if (chosen.equals(Target.Kind.DATE.name())) {
			return due(errors, due).map(Target::by).orElseGet(Target::none);
		}
		if (chosen.equals(Target.Kind.MEETING.name())) {
			Optional<MeetingReference> reference = MeetingReference.read(FormText.required(meeting));
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
		boolean month = FormText.text(due.day()) == null && FormText.text(due.month()) != null
				&& FormText.text(due.year()) != null;
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
