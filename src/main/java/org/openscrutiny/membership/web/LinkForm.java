package org.openscrutiny.membership.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A link to a councillor’s entry in the register of his or her own authority.
 *
 * @param url the address
 * @param asOf the date at which the register was seen
 */
record LinkForm(@Nullable String url, DateFields asOf) {

	private static final int URL = 500;

	LinkForm {
		asOf = Objects.requireNonNullElseGet(asOf, DateFields::empty);
	}

	static LinkForm empty() {
		return new LinkForm("", DateFields.empty());
	}

	void check(Errors errors) {
		FormText.require(errors, "url", this.url, "Enter the address of the entry");
		FormText.checkLength(errors, "url", this.url, "address", URL);
		this.asOf.require(errors, "asOf", "date of the register");
	}

	LocalDate date(Errors errors) {
		return this.asOf.read(errors, "asOf", "date of the register").orElseThrow();
	}

}
