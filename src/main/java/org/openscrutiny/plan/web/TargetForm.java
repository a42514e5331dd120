package org.openscrutiny.plan.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.KpiTarget;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * A target.
 *
 * @param version the state of the KPI that was seen
 * @param op how a value is held against it
 * @param v1 the value
 * @param v2 the upper value of a range
 * @param base the earlier time
 * @param origin who set it
 * @param dueOn by when
 * @param validFrom from when it applies
 * @param label as its source prints it
 */
record TargetForm(@Nullable Integer version, @Nullable String op, @Nullable String v1, @Nullable String v2,
		@Nullable String base, @Nullable String origin, DateFields dueOn, DateFields validFrom,
		@Nullable String label) {

	TargetForm {
		dueOn = Objects.requireNonNullElseGet(dueOn, DateFields::empty);
		validFrom = Objects.requireNonNullElseGet(validFrom, DateFields::empty);
	}

	static TargetForm empty(int version) {
		return new TargetForm(version, "", "", "", "", KpiTarget.Origin.PLAN.name(), DateFields.empty(),
				DateFields.empty(), "");
	}

	void check(Errors errors) {
		Typed.choice(errors, "op", this.op, KpiTarget.Op.values(), "Choose how values are held against the target");
		Typed.number(errors, "v1", this.v1);
		Typed.number(errors, "v2", this.v2);
		Typed.length(errors, "base", this.base, 80);
		Typed.choice(errors, "origin", this.origin, KpiTarget.Origin.values(), "Choose who set the target");
		this.dueOn.read(errors, "dueOn", "due date");
		this.validFrom.read(errors, "validFrom", "start date");
		Typed.length(errors, "label", this.label, Typed.LINE);
	}

	KpiTarget.Terms terms(Errors errors) {
		return new KpiTarget.Terms(Typed.choice(errors, "op", this.op, KpiTarget.Op.values(), "").orElseThrow(),
				Typed.number(errors, "v1", this.v1), Typed.number(errors, "v2", this.v2), Typed.text(this.base),
				Typed.choice(errors, "origin", this.origin, KpiTarget.Origin.values(), "").orElseThrow(),
				this.dueOn.read(errors, "dueOn", "due date").orElse(null),
				this.validFrom.read(errors, "validFrom", "start date").orElse(null), Typed.text(this.label));
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
