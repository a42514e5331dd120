package org.openscrutiny.plan.web;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Frequency;
import org.openscrutiny.plan.Milestone;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * A milestone.
 *
 * @param version the state that was seen
 * @param title what is to be done
 * @param section identifies the section of a new milestone
 * @param leads who reports on it, one to a line
 * @param frequency how often
 * @param dueOn by when it is to be done
 * @param note what readers should know
 * @param reason why a published milestone is corrected
 */
record MilestoneForm(@Nullable Integer version, @Nullable String title, @Nullable String section,
		@Nullable String leads, @Nullable String frequency, DateFields dueOn, @Nullable String note,
		@Nullable String reason) {

	MilestoneForm {
		dueOn = Objects.requireNonNullElseGet(dueOn, DateFields::empty);
	}

	static MilestoneForm empty(String section) {
		return new MilestoneForm(0, "", section, "", Frequency.QUARTERLY.name(), DateFields.empty(), "", "");
	}

	static MilestoneForm of(Milestone milestone) {
		Milestone.Content content = milestone.getContent();
		return new MilestoneForm(milestone.getVersion(), content.title(), milestone.getSection().toString(),
				String.join("\n", content.leads()), (content.frequency() != null) ? content.frequency().name() : "",
				DateFields.of(content.dueOn()), content.note(), "");
	}

	/** The same form of a milestone that stays in its section. */
	MilestoneForm within(UUID section) {
		return new MilestoneForm(this.version, this.title, section.toString(), this.leads, this.frequency, this.dueOn,
				this.note, this.reason);
	}

	void check(Errors errors) {
		Typed.require(errors, "title", this.title, "Enter what is to be done");
		Typed.length(errors, "title", this.title, 300);
		Typed.require(errors, "section", this.section, "Choose a section");
		Typed.id(errors, "section", this.section, "Choose a section of the list");
		if (Typed.lines(this.leads).stream().anyMatch((lead) -> lead.length() > 120)) {
			errors.rejectValue("leads", "long", "The name of a lead must be 120 characters or fewer");
		}
		frequency(errors);
		this.dueOn.read(errors, "dueOn", "date");
		Typed.length(errors, "note", this.note, Typed.TEXT);
	}

	void checkReason(Errors errors) {
		Typed.require(errors, "reason", this.reason, "Enter why it is corrected");
		Typed.length(errors, "reason", this.reason, Typed.REASON);
	}

	private @Nullable Frequency frequency(Errors errors) {
		return (Typed.text(this.frequency) == null) ? null
				: Typed.choice(errors, "frequency", this.frequency, Frequency.values(), "Choose from the list")
					.orElse(null);
	}

	UUID chosen(Errors errors) {
		UUID id = Typed.id(errors, "section", this.section, "");
		return (id != null) ? id : new UUID(0, 0);
	}

	Milestone.Content content(Errors errors) {
		return new Milestone.Content(Typed.required(this.title), Typed.lines(this.leads), frequency(errors),
				this.dueOn.read(errors, "dueOn", "date").orElse(null), Typed.text(this.note));
	}

	String why() {
		return Typed.required(this.reason);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
