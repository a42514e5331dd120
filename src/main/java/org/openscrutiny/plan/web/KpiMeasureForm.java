package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.KpiMeasure;
import org.springframework.validation.Errors;

/**
 * A measure that a KPI is given.
 *
 * @param version the state of the KPI that was seen
 * @param measure the code of the measure
 * @param role what it is to the KPI
 * @param label what the KPI calls it
 * @param inDevelopment whether nothing can be entered for it yet
 */
record KpiMeasureForm(@Nullable Integer version, @Nullable String measure, @Nullable String role,
		@Nullable String label, boolean inDevelopment) {

	void check(Errors errors) {
		Typed.require(errors, "measure", this.measure, "Choose a measure");
		Typed.choice(errors, "role", this.role, KpiMeasure.Role.values(), "Choose what the measure is to the KPI");
		Typed.length(errors, "label", this.label, Typed.LINE);
	}

	KpiMeasure.Role chosen(Errors errors) {
		return Typed.choice(errors, "role", this.role, KpiMeasure.Role.values(), "").orElseThrow();
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
