package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MeasuredEntity;
import org.springframework.validation.Errors;

/**
 * Something that measures are taken of.
 *
 * @param version the state that was seen
 * @param kind what it is
 * @param name the whole name
 * @param shortName what a table calls it
 * @param gssCode the code of the Government Statistical Service
 */
record EntityForm(@Nullable Integer version, @Nullable String kind, @Nullable String name, @Nullable String shortName,
		@Nullable String gssCode) {

	static EntityForm of(MeasuredEntity entity) {
		MeasuredEntity.Details details = entity.getDetails();
		return new EntityForm(entity.getVersion(), details.kind().name(), details.name(), details.shortName(),
				details.gssCode());
	}

	void check(Errors errors) {
		Typed.choice(errors, "kind", this.kind, MeasuredEntity.Kind.values(), "Choose what it is");
		Typed.require(errors, "name", this.name, "Enter the name");
		Typed.length(errors, "name", this.name, 100);
		Typed.require(errors, "shortName", this.shortName, "Enter a short name for tables");
		Typed.length(errors, "shortName", this.shortName, 40);
	}

	MeasuredEntity.Details details(Errors errors) {
		return new MeasuredEntity.Details(
				Typed.choice(errors, "kind", this.kind, MeasuredEntity.Kind.values(), "").orElseThrow(),
				Typed.required(this.name), Typed.required(this.shortName), Typed.text(this.gssCode));
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
