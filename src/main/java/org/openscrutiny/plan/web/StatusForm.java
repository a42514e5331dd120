package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Kpi;
import org.springframework.validation.Errors;

/**
 * How far a published KPI is reported from now on.
 *
 * @param version the state that was seen
 * @param lifecycle the stage
 * @param monitoredBy by whom it is monitored instead
 * @param awaiting what its figures wait for
 * @param supersededBy the address of the KPI that takes its place
 * @param reason why, as readers see it
 */
record StatusForm(@Nullable Integer version, @Nullable String lifecycle, @Nullable String monitoredBy,
		@Nullable String awaiting, @Nullable String supersededBy, @Nullable String reason) {

	static StatusForm of(Kpi kpi, @Nullable String successor) {
		Kpi.Status status = kpi.getStatus();
		return new StatusForm(kpi.getVersion(), status.lifecycle().name(), status.monitoredBy(), status.awaiting(),
				successor, "");
	}

	void check(Errors errors) {
		Typed.choice(errors, "lifecycle", this.lifecycle, Kpi.Lifecycle.values(), "Choose how far it is reported");
		Typed.length(errors, "monitoredBy", this.monitoredBy, Typed.LINE);
		Typed.length(errors, "awaiting", this.awaiting, Typed.LINE);
		Typed.require(errors, "reason", this.reason, "Enter why");
		Typed.length(errors, "reason", this.reason, 500);
	}

	Kpi.Lifecycle chosen(Errors errors) {
		return Typed.choice(errors, "lifecycle", this.lifecycle, Kpi.Lifecycle.values(), "").orElseThrow();
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
