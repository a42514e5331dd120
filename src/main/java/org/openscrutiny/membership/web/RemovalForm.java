package org.openscrutiny.membership.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * The removal of an interest.
 *
 * @param version the state of the entry that was seen
 * @param removedOn when
 */
record RemovalForm(@Nullable Integer version, DateFields removedOn) {

	RemovalForm {
		removedOn = Objects.requireNonNullElseGet(removedOn, DateFields::empty);
	}

	static RemovalForm empty(int version) {
		return new RemovalForm(version, DateFields.empty());
	}

	void check(Errors errors) {
		this.removedOn.require(errors, "removedOn", "date of removal");
	}

	LocalDate date(Errors errors) {
		return this.removedOn.read(errors, "removedOn", "date of removal").orElseThrow();
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
