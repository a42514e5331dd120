package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What is new in a version.
 *
 * @param version the state of the plan that was seen
 * @param note what is new, as readers see it
 */
record NoteForm(@Nullable Integer version, @Nullable String note) {

	void check(Errors errors) {
		Typed.require(errors, "note", this.note, "Enter what is new in this version");
		Typed.length(errors, "note", this.note, Typed.TEXT);
	}

	String typed() {
		return Typed.required(this.note);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
