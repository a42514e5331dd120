package org.openscrutiny.decisions.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.Classification;
import org.openscrutiny.decisions.Decision;
import org.openscrutiny.decisions.Withholding;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Why a published decision is withheld, or stays so.
 *
 * @param version the state that was seen
 * @param classification what it is withheld as
 * @param told what readers are told of the subject
 * @param reason why it is withheld
 * @param ground what allows it
 * @param decidedBy who decided to withhold it
 * @param reviewOn when that is reviewed
 * @param explanation why this is done now
 */
record WithholdingForm(@Nullable Integer version, @Nullable String classification, @Nullable String told,
		@Nullable String reason, @Nullable String ground, @Nullable String decidedBy, DateFields reviewOn,
		@Nullable String explanation) {

	private static final int LINE = 200;

	private static final int LONGEST_GROUND = 300;

	private static final int LONGEST_REASON = 1000;

	WithholdingForm {
		reviewOn = Objects.requireNonNullElseGet(reviewOn, DateFields::empty);
	}

	static WithholdingForm of(Decision decision) {
		Withholding told = decision.getContent().told();
		return new WithholdingForm(decision.getVersion(),
				decision.getClassification().isWithheld() ? decision.getClassification().name() : "", told.told(),
				told.reason(), told.ground(), told.decidedBy(), DateFields.empty(), "");
	}

	void check(Errors errors) {
		if (kind() == Classification.PUBLIC) {
			errors.rejectValue("classification", "missing", "Choose what the decision is withheld as");
		}
		FormText.require(errors, "reason", this.reason, "Enter why the decision is withheld");
		FormText.require(errors, "ground", this.ground, "Enter the exemption or duty of confidence that allows it");
		FormText.require(errors, "decidedBy", this.decidedBy, "Enter who decided to withhold the decision");
		checkLengths(errors);
		this.reviewOn.require(errors, "reviewOn", "review date");
		FormText.require(errors, "explanation", this.explanation, "Enter why this is done now");
		FormText.checkLength(errors, "explanation", this.explanation, "explanation", LONGEST_REASON);
	}

	void checkLengths(Errors errors) {
		FormText.checkLength(errors, "told", this.told, "subject for readers", LINE);
		FormText.checkLength(errors, "reason", this.reason, "reason", LONGEST_REASON);
		FormText.checkLength(errors, "ground", this.ground, "ground", LONGEST_GROUND);
		FormText.checkLength(errors, "decidedBy", this.decidedBy, "decider", LINE);
	}

	Classification kind() {
		for (Classification value : Classification.values()) {
			if (value.name().equals(this.classification)) {
				return value;
			}
		}
		return Classification.PUBLIC;
	}

	Withholding withholding(Errors errors) {
		return new Withholding(FormText.text(this.told), FormText.text(this.reason), FormText.text(this.ground),
				FormText.text(this.decidedBy), this.reviewOn.read(errors, "reviewOn", "review date").orElse(null));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
