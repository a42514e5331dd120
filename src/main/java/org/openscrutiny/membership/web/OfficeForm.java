package org.openscrutiny.membership.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.Office;
import org.openscrutiny.membership.Tenure;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * An appointment to an office.
 *
 * @param kind which office
 * @param member the slug of the member
 * @param start the start
 * @param startKnown what the start is
 */
record OfficeForm(@Nullable String kind, @Nullable String member, DateFields start, @Nullable String startKnown) {

	OfficeForm {
		start = Objects.requireNonNullElseGet(start, DateFields::empty);
	}

	static OfficeForm empty() {
		return new OfficeForm(Office.Kind.CHAIR.name(), "", DateFields.empty(), FormFields.EXACT);
	}

	void check(Errors errors) {
		kind(errors);
		FormText.require(errors, "member", this.member, "Choose the member");
		FormFields.start(errors, this.start, this.startKnown);
	}

	Optional<Office.Kind> kind(Errors errors) {
		Optional<Office.Kind> found = Arrays.stream(Office.Kind.values())
			.filter((candidate) -> candidate.name().equals(this.kind))
			.findFirst();
		if (found.isEmpty()) {
			errors.rejectValue("kind", "missing", "Choose the office");
		}
		return found;
	}

	Tenure tenure(Errors errors) {
		return FormFields.start(errors, this.start, this.startKnown);
	}

}
