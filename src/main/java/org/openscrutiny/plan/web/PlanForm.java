package org.openscrutiny.plan.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Plan;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * What a plan says of itself.
 *
 * @param version the state that was seen
 * @param title the title
 * @param period its time as it names it
 * @param startsOn the first day
 * @param endsOn the last day
 * @param source the document from which the record comes
 * @param note what readers should know
 */
record PlanForm(@Nullable Integer version, @Nullable String title, @Nullable String period, DateFields startsOn,
		DateFields endsOn, @Nullable String source, @Nullable String note) {

	PlanForm {
		startsOn = Objects.requireNonNullElseGet(startsOn, DateFields::empty);
		endsOn = Objects.requireNonNullElseGet(endsOn, DateFields::empty);
	}

	static PlanForm empty() {
		return new PlanForm(0, "", "", DateFields.empty(), DateFields.empty(), "", "");
	}

	static PlanForm of(Plan plan) {
		Plan.Details details = plan.getDetails();
		return new PlanForm(plan.getVersion(), details.title(), details.period(), DateFields.of(details.startsOn()),
				DateFields.of(details.endsOn()), details.source(), details.note());
	}

	void check(Errors errors) {
		Typed.require(errors, "title", this.title, "Enter the title");
		Typed.length(errors, "title", this.title, Typed.LINE);
		Typed.require(errors, "period", this.period, "Enter the time of the plan, such as 2021–2025");
		Typed.length(errors, "period", this.period, 40);
		Typed.length(errors, "source", this.source, 300);
		Typed.length(errors, "note", this.note, Typed.TEXT);
		this.startsOn.read(errors, "startsOn", "first day");
		this.endsOn.read(errors, "endsOn", "last day");
	}

	Plan.Details details(Errors errors) {
		return new Plan.Details(Typed.required(this.title), Typed.required(this.period),
				this.startsOn.read(errors, "startsOn", "first day").orElse(null),
				this.endsOn.read(errors, "endsOn", "last day").orElse(null), Typed.text(this.source),
				Typed.text(this.note));
	}

}
