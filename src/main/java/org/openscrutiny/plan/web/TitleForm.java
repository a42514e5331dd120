package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The title of a section or an objective.
 *
 * @param version the state of the plan that was seen
 * @param title the title
 */
record TitleForm(@Nullable Integer version, @Nullable String title) {

	void check(Errors errors) {
		Typed.require(errors, "title", this.title, "Enter the title");
		Typed.length(errors, "title", this.title, Typed.LINE);
	}

	String typed() {
		return Typed.required(this.title);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
