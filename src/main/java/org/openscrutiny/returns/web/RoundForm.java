package org.openscrutiny.returns.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.CollectionRound;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * What a round is about, and when it is held.
 *
 * @param version the state that was seen
 * @param plan the plan of a new round
 * @param label what people call it
 * @param startsOn the first day of the time that is reported on
 * @param cutOff the last day that a figure may be about
 * @param opensOn the first day on which figures can be entered
 * @param dueOn by when they are asked for
 * @param closesOn the last day on which they can be entered
 * @param note what contributors should know
 */
record RoundForm(@Nullable Integer version, @Nullable String plan, @Nullable String label, DateFields startsOn,
		DateFields cutOff, DateFields opensOn, DateFields dueOn, DateFields closesOn, @Nullable String note) {

	private static final int LONGEST_LABEL = 80;

	private static final int LONGEST_NOTE = 1000;

	RoundForm {
		startsOn = Objects.requireNonNullElseGet(startsOn, DateFields::empty);
		cutOff = Objects.requireNonNullElseGet(cutOff, DateFields::empty);
		opensOn = Objects.requireNonNullElseGet(opensOn, DateFields::empty);
		dueOn = Objects.requireNonNullElseGet(dueOn, DateFields::empty);
		closesOn = Objects.requireNonNullElseGet(closesOn, DateFields::empty);
	}

	static RoundForm empty(String plan) {
		DateFields none = DateFields.empty();
		return new RoundForm(0, plan, "", none, none, none, none, none, "");
	}

	static RoundForm of(CollectionRound round) {
		return new RoundForm(round.getVersion(), "", round.getLabel(), DateFields.of(round.getStartsOn()),
				DateFields.of(round.getCutOff()), DateFields.of(round.getOpensOn()), DateFields.of(round.getDueOn()),
				DateFields.of(round.getClosesOn()), round.getNote());
	}

	Optional<CollectionRound.Details> read(Errors errors) {
		FormText.require(errors, "label", this.label, "Enter the name of the round, such as 2021/22 quarter 4");
		FormText.checkLength(errors, "label", this.label, "name", LONGEST_LABEL);
		Optional<LocalDate> starts = this.startsOn.require(errors, "startsOn", "first day that is reported on");
		Optional<LocalDate> cut = this.cutOff.require(errors, "cutOff", "data cut-off");
		Optional<LocalDate> opens = this.opensOn.require(errors, "opensOn", "day the round opens");
		Optional<LocalDate> due = this.dueOn.require(errors, "dueOn", "day figures are due");
		Optional<LocalDate> closes = this.closesOn.require(errors, "closesOn", "day the round closes");
		FormText.checkLength(errors, "note", this.note, "note", LONGEST_NOTE);
		if (errors.hasErrors() || starts.isEmpty() || cut.isEmpty() || opens.isEmpty() || due.isEmpty()
				|| closes.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new CollectionRound.Details(FormText.required(this.label).strip(), starts.get(), cut.get(),
				opens.get(), due.get(), closes.get(), FormText.text(this.note)));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
