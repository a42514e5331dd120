package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The right title of a published section or objective.
 *
 * @param version the state of the plan that was seen
 * @param title the title
 * @param reason why it is corrected, as readers see it
 */
record CorrectedTitleForm(@Nullable Integer version, @Nullable String title, @Nullable String reason) {

	void check(Errors errors) {
		Typed.require(errors, "title", this.title, "Enter the title");
		Typed.length(errors, "title", this.title, Typed.LINE);
		Typed.require(errors, "reason", this.reason, "Enter why it is corrected");
		Typed.length(errors, "reason", this.reason, Typed.REASON);
	}

	String typed() {
		return Typed.required(this.title);
	}

	String why() {
		return Typed.required(this.reason);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
