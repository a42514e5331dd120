package org.openscrutiny.decisions.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.Classification;
import org.openscrutiny.decisions.Decision;
import org.openscrutiny.decisions.DecisionContent;
import org.openscrutiny.decisions.DecisionReference;
import org.openscrutiny.decisions.Relation;
import org.openscrutiny.decisions.ServedPriority;
import org.openscrutiny.decisions.Withholding;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A draft of a decision.
 *
 * @param version the state that was seen
 * @param reference the reference as it is printed
 * @param title the subject
 * @param summary what was decided and why
 * @param madeOn the day on which it was made
 * @param lead who leads on it
 * @param cost pounds, with or without sign and commas
 * @param priority the key of the priority of the Police and Crime Plan
 * @param amends references of decisions that it amends
 * @param supersedes references of decisions that it supersedes
 * @param classification how much readers see
 * @param told what they are told of the subject while it is withheld
 * @param reason why it is withheld
 * @param ground what allows it
 * @param decidedBy who decided to withhold it
 * @param reviewOn when that is reviewed
 */
record DecisionForm(@Nullable Integer version, @Nullable String reference, @Nullable String title,
		@Nullable String summary, DateFields madeOn, @Nullable String lead, @Nullable String cost,
		@Nullable String priority, @Nullable String amends, @Nullable String supersedes,
		@Nullable String classification, @Nullable String told, @Nullable String reason, @Nullable String ground,
		@Nullable String decidedBy, DateFields reviewOn) {

	private static final int LINE = 200;

	private static final int LONGEST_SUMMARY = 5000;

	private static final int LONGEST_REFERENCE = 40;

	private static final BigDecimal MOST = new BigDecimal("999999999999");

	DecisionForm {
		madeOn = Objects.requireNonNullElseGet(madeOn, DateFields::empty);
		reviewOn = Objects.requireNonNullElseGet(reviewOn, DateFields::empty);
	}

	static DecisionForm empty(DecisionReference suggestion, @Nullable String supersedes) {
		return new DecisionForm(0, suggestion.toString(), "", "", DateFields.empty(), "", "", "", "", supersedes,
				Classification.PUBLIC.name(), "", "", "", "", DateFields.empty());
	}

	static DecisionForm of(Decision decision) {
		DecisionContent content = decision.getContent();
		Withholding withholding = content.told();
		return new DecisionForm(decision.getVersion(), content.printed(), content.title(), content.summary(),
				DateFields.of(content.madeOn()), content.lead(),
				(content.cost() != null) ? content.cost().toPlainString() : "",
				(content.priority() != null) ? content.priority().key() : "", references(content, Relation.Kind.AMENDS),
				references(content, Relation.Kind.SUPERSEDES), content.classification().name(), withholding.told(),
				withholding.reason(), withholding.ground(), withholding.decidedBy(),
				DateFields.of(withholding.reviewOn()));
	}

	private static String references(DecisionContent content, Relation.Kind kind) {
		return content.relations()
			.stream()
			.filter((relation) -> relation.kind() == kind)
			.map((relation) -> relation.target().toString())
			.collect(Collectors.joining(", "));
	}

	/** Tells the form what is wrong with it. */
	void check(Errors errors) {
		if (FormText.text(this.reference) == null || DecisionReference.read(required(this.reference)).isEmpty()) {
			errors.rejectValue("reference", "form", "Enter a reference such as 006-2022 or 004A-2018");
		}
		FormText.checkLength(errors, "reference", this.reference, "reference", LONGEST_REFERENCE);
		FormText.require(errors, "title", this.title, "Enter the subject");
		FormText.checkLength(errors, "title", this.title, "subject", LINE);
		FormText.checkLength(errors, "summary", this.summary, "summary", LONGEST_SUMMARY);
		this.madeOn.read(errors, "madeOn", "date on which the decision was made");
		FormText.checkLength(errors, "lead", this.lead, "lead", LINE);
		cost(errors);
		relations(errors, "amends", this.amends, Relation.Kind.AMENDS);
		relations(errors, "supersedes", this.supersedes, Relation.Kind.SUPERSEDES);
		if (kind() == null) {
			errors.rejectValue("classification", "missing", "Choose how much of the decision readers see");
		}
		new WithholdingForm(this.version, this.classification, this.told, this.reason, this.ground, this.decidedBy,
				this.reviewOn, "")
			.checkLengths(errors);
		this.reviewOn.read(errors, "reviewOn", "review date");
	}

	private @Nullable Classification kind() {
		return Stream.of(Classification.values())
			.filter((value) -> value.name().equals(this.classification))
			.findFirst()
			.orElse(null);
	}

	private @Nullable BigDecimal cost(Errors errors) {
		String typed = FormText.text(this.cost);
		if (typed == null) {
			return null;
		}
		try {
			BigDecimal amount = new BigDecimal(typed.replaceAll("[£,\\s]", ""));
			if (amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2 && amount.compareTo(MOST) <= 0) {
				return amount.setScale(2);
			}
		}
		catch (NumberFormatException ex) {
			errors.rejectValue("cost", "number", "Enter the cost in pounds, such as 12,500 or 12500.50");
			return null;
		}
		errors.rejectValue("cost", "range", "The cost must be pounds and pence, from 0 to 999,999,999,999");
		return null;
	}

	private List<Relation> relations(Errors errors, String field, @Nullable String typed, Relation.Kind kind) {
		Set<Relation> relations = new LinkedHashSet<>();
		for (String part : required(typed).split("[,;\\n]")) {
			if (!part.isBlank()) {
				DecisionReference.read(part)
					.ifPresentOrElse((target) -> relations.add(new Relation(kind, target)),
							() -> errors.rejectValue(field, "form", "“" + part.strip()
									+ "” is no reference. Enter references such as 006-2022, with commas between"));
			}
		}
		return List.copyOf(relations);
	}

	/**
	 * What was typed, of use only where the form has no errors.
	 * @param choices the priorities that were offered
	 */
	DecisionContent content(Errors errors, List<ServedPriority> choices) {
		List<Relation> relations = new ArrayList<>(relations(errors, "amends", this.amends, Relation.Kind.AMENDS));
		relations.addAll(relations(errors, "supersedes", this.supersedes, Relation.Kind.SUPERSEDES));
		LocalDate made = this.madeOn.read(errors, "madeOn", "date on which the decision was made").orElse(null);
		return new DecisionContent(required(this.reference).strip(),
				DecisionReference.read(required(this.reference)).orElseThrow(), required(this.title),
				FormText.text(this.summary), made, FormText.text(this.lead), cost(errors), priority(choices),
				Objects.requireNonNull(kind()),
				new Withholding(FormText.text(this.told), FormText.text(this.reason), FormText.text(this.ground),
						FormText.text(this.decidedBy),
						this.reviewOn.read(errors, "reviewOn", "review date").orElse(null)),
				relations);
	}

	private @Nullable ServedPriority priority(List<ServedPriority> choices) {
		String key = FormText.text(this.priority);
		return (key == null) ? null
				: choices.stream()
					.filter((choice) -> choice.key().equals(key))
					.findFirst()
					.orElseGet(() -> new ServedPriority(null, key));
	}

	private static String required(@Nullable String typed) {
		return FormText.required(typed);
	}

	/**
	 * Lets errors be about the documents, which are sent beside the form and cannot be
	 * shown again.
	 */
	public @Nullable String getFiles() {
		return null;
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
