package org.openscrutiny.plan.web;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.KpiComparator;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * What a measure is compared with.
 *
 * @param version the state of the KPI that was seen
 * @param kind the kind of comparison
 * @param base the earlier time
 * @param baseStartsOn its first day
 * @param baseEndsOn its last day
 * @param entity identifies the peer
 */
record ComparatorForm(@Nullable Integer version, @Nullable String kind, @Nullable String base, DateFields baseStartsOn,
		DateFields baseEndsOn, @Nullable String entity) {

	ComparatorForm {
		baseStartsOn = Objects.requireNonNullElseGet(baseStartsOn, DateFields::empty);
		baseEndsOn = Objects.requireNonNullElseGet(baseEndsOn, DateFields::empty);
	}

	void check(Errors errors) {
		Typed.choice(errors, "kind", this.kind, KpiComparator.Kind.values(), "Choose the kind of comparison");
		Typed.length(errors, "base", this.base, 80);
		this.baseStartsOn.read(errors, "baseStartsOn", "first day");
		this.baseEndsOn.read(errors, "baseEndsOn", "last day");
		Typed.id(errors, "entity", this.entity, "Choose an entity of the list");
	}

	KpiComparator.Terms terms(Errors errors) {
		UUID peer = Typed.id(errors, "entity", this.entity, "Choose an entity of the list");
		return new KpiComparator.Terms(
				Typed.choice(errors, "kind", this.kind, KpiComparator.Kind.values(), "").orElseThrow(),
				Typed.text(this.base), this.baseStartsOn.read(errors, "baseStartsOn", "first day").orElse(null),
				this.baseEndsOn.read(errors, "baseEndsOn", "last day").orElse(null),
				(peer != null) ? new EntityId(peer) : null);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
