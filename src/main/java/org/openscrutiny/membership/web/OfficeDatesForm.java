package org.openscrutiny.membership.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.OfficeLine;
import org.openscrutiny.membership.Tenure;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * The dates of an office that are put right.
 *
 * @param version the state of the office that was seen
 * @param start the start
 * @param startKnown what the start is
 * @param end the end, if there is one
 * @param endKnown what the end is
 */
record OfficeDatesForm(@Nullable Integer version, DateFields start, @Nullable String startKnown, DateFields end,
		@Nullable String endKnown) {

	OfficeDatesForm {
		start = Objects.requireNonNullElseGet(start, DateFields::empty);
		end = Objects.requireNonNullElseGet(end, DateFields::empty);
	}

	static OfficeDatesForm of(OfficeLine office) {
		Tenure tenure = office.tenure();
		return new OfficeDatesForm(office.version(), DateFields.of(tenure.from()), FormFields.known(tenure.startedOn()),
				DateFields.of((tenure.endedOn() != null) ? tenure.endedOn() : tenure.endedBy()),
				(tenure.endedBy() != null) ? FormFields.BY : FormFields.EXACT);
	}

	void check(Errors errors) {
		FormFields.start(errors, this.start, this.startKnown);
		FormFields.end(errors, this.end, this.endKnown);
	}

	Tenure tenure(Errors errors) {
		return FormFields.tenure(errors, this.start, this.startKnown, this.end, this.endKnown);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
