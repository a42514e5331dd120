package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Whether a published measure is in development.
 *
 * @param version the state of the KPI that was seen
 * @param inDevelopment whether there are no figures for it yet
 * @param reason why that changes, as readers see it
 */
record DevelopmentForm(@Nullable Integer version, boolean inDevelopment, @Nullable String reason) {

	void check(Errors errors) {
		Typed.require(errors, "reason", this.reason, "Enter why");
		Typed.length(errors, "reason", this.reason, Typed.REASON);
	}

	String why() {
		return Typed.required(this.reason);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
