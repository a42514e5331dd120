package org.openscrutiny.membership.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * An interest of an independent member.
 *
 * @param category what kind of interest
 * @param nature what the interest is
 * @param registeredOn when it was registered
 */
record InterestForm(@Nullable String category, @Nullable String nature, DateFields registeredOn) {

	private static final int CATEGORY = 100;

	private static final int NATURE = 1000;

	InterestForm {
		registeredOn = Objects.requireNonNullElseGet(registeredOn, DateFields::empty);
	}

	static InterestForm empty() {
		return new InterestForm("", "", DateFields.empty());
	}

	void check(Errors errors) {
		FormText.require(errors, "category", this.category, "Enter the category");
		FormText.checkLength(errors, "category", this.category, "category", CATEGORY);
		FormText.require(errors, "nature", this.nature, "Enter the nature of the interest");
		FormText.checkLength(errors, "nature", this.nature, "nature of the interest", NATURE);
		this.registeredOn.require(errors, "registeredOn", "date of registration");
	}

	LocalDate date(Errors errors) {
		return this.registeredOn.read(errors, "registeredOn", "date of registration").orElseThrow();
	}

}
