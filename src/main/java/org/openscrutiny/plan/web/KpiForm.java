package org.openscrutiny.plan.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Frequency;
import org.openscrutiny.plan.Kpi;
import org.openscrutiny.plan.MilestoneId;
import org.springframework.validation.Errors;

/**
 * A KPI.
 *
 * @param version the state that was seen
 * @param title the title
 * @param place the section, or the section and the objective, that it belongs to
 * @param milestone the milestone that it measures
 * @param intent what the plan wants
 * @param lifecycle the stage of a draft
 * @param monitoredBy by whom a draft is monitored instead
 * @param awaiting what the figures of a draft wait for
 * @param frequency how often it is reported
 * @param lead who answers for it
 * @param owner the office that provides the figures
 * @param dataSource where they come from
 * @param method how they are made
 * @param note what readers should know
 * @param reason why a published KPI is corrected
 */
record KpiForm(@Nullable Integer version, @Nullable String title, @Nullable String place, @Nullable String milestone,
		@Nullable String intent, @Nullable String lifecycle, @Nullable String monitoredBy, @Nullable String awaiting,
		@Nullable String frequency, @Nullable String lead, @Nullable String owner, @Nullable String dataSource,
		@Nullable String method, @Nullable String note, @Nullable String reason) {

	static KpiForm empty(String place) {
		return new KpiForm(0, "", place, "", "", Kpi.Lifecycle.IN_DEVELOPMENT.name(), "", "",
				Frequency.QUARTERLY.name(), "", "", "", "", "", "");
	}

	static KpiForm of(Kpi kpi) {
		Kpi.Content content = kpi.getContent();
		Kpi.Status status = kpi.getStatus();
		return new KpiForm(kpi.getVersion(), content.title(), place(content.section(), content.objective()),
				(content.milestone() != null) ? content.milestone().toString() : "", content.intent().name(),
				status.lifecycle().name(), status.monitoredBy(), status.awaiting(),
				(content.frequency() != null) ? content.frequency().name() : "", content.lead(), content.owner(),
				content.dataSource(), content.method(), content.note(), "");
	}

	/** A section, or a section and an objective, as the choice sends it. */
	static String place(UUID section, @Nullable UUID objective) {
		return (objective != null) ? section + " " + objective : section.toString();
	}

	void check(Errors errors) {
		Typed.require(errors, "title", this.title, "Enter a short title");
		Typed.length(errors, "title", this.title, Typed.LINE);
		Typed.require(errors, "place", this.place, "Choose a section or an objective");
		Typed.choice(errors, "intent", this.intent, Kpi.Intent.values(), "Choose what the plan wants");
		Typed.length(errors, "monitoredBy", this.monitoredBy, Typed.LINE);
		Typed.length(errors, "awaiting", this.awaiting, Typed.LINE);
		Typed.length(errors, "lead", this.lead, Typed.LINE);
		Typed.length(errors, "owner", this.owner, Typed.LINE);
		Typed.length(errors, "dataSource", this.dataSource, 300);
		Typed.length(errors, "method", this.method, 2000);
		Typed.length(errors, "note", this.note, Typed.TEXT);
		part(errors, 0);
		part(errors, 1);
		Typed.id(errors, "milestone", this.milestone, "Choose a milestone of the list");
		frequency(errors);
	}

	void checkStatus(Errors errors) {
		Typed.choice(errors, "lifecycle", this.lifecycle, Kpi.Lifecycle.values(), "Choose how far it is reported");
	}

	void checkReason(Errors errors) {
		Typed.require(errors, "reason", this.reason, "Enter why it is corrected");
		Typed.length(errors, "reason", this.reason, 500);
	}

	private @Nullable UUID part(Errors errors, int index) {
		String[] parts = Typed.required(this.place).split(" ");
		return (index < parts.length)
				? Typed.id(errors, "place", parts[index], "Choose a section or an objective of the list") : null;
	}

	private @Nullable Frequency frequency(Errors errors) {
		return (Typed.text(this.frequency) != null)
				? Typed.choice(errors, "frequency", this.frequency, Frequency.values(), "Choose from the list")
					.orElse(null)
				: null;
	}

	Kpi.Content content(Errors errors) {
		UUID section = part(errors, 0);
		UUID measures = Typed.id(errors, "milestone", this.milestone, "Choose a milestone of the list");
		return new Kpi.Content(Typed.required(this.title), (section != null) ? section : new UUID(0, 0),
				part(errors, 1), (measures != null) ? new MilestoneId(measures) : null,
				Typed.choice(errors, "intent", this.intent, Kpi.Intent.values(), "").orElseThrow(), frequency(errors),
				Typed.text(this.lead), Typed.text(this.owner), Typed.text(this.dataSource), Typed.text(this.method),
				Typed.text(this.note));
	}

	Kpi.Status status(Errors errors) {
		return new Kpi.Status(
				Typed.choice(errors, "lifecycle", this.lifecycle, Kpi.Lifecycle.values(), "").orElseThrow(),
				Typed.text(this.monitoredBy), Typed.text(this.awaiting), null);
	}

	String why() {
		return Typed.required(this.reason);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
