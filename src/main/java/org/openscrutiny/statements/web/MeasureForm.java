package org.openscrutiny.statements.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.statements.SourceLevel;
import org.openscrutiny.statements.StatementDrafting;
import org.springframework.validation.Errors;

/**
 * A measure to be shown under a priority.
 *
 * @param version the state that was seen
 * @param label what it is called here
 * @param level for what area there are figures
 * @param proxy whether it stands for what is measured nationally
 * @param measure the code of the measure
 * @param missing why there is no local figure
 * @param baseline the time that figures are held against
 * @param baselineStartsOn its first day
 * @param baselineEndsOn its last day
 */
record MeasureForm(@Nullable Integer version, @Nullable String label, @Nullable SourceLevel level, boolean proxy,
		@Nullable String measure, @Nullable String missing, @Nullable String baseline, DateFields baselineStartsOn,
		DateFields baselineEndsOn) {

	private static final int LONGEST_LABEL = 200;

	private static final int LONGEST_REASON = 500;

	MeasureForm {
		baselineStartsOn = (baselineStartsOn != null) ? baselineStartsOn : DateFields.empty();
		baselineEndsOn = (baselineEndsOn != null) ? baselineEndsOn : DateFields.empty();
	}

	static MeasureForm empty(int version) {
		return new MeasureForm(version, "", SourceLevel.FORCE, false, "", "", "", DateFields.empty(),
				DateFields.empty());
	}

	StatementDrafting.Shown read(Errors errors) {
		FormText.require(errors, "label", this.label, "Enter what the measure is called here");
		FormText.checkLength(errors, "label", this.label, "name", LONGEST_LABEL);
		FormText.checkLength(errors, "missing", this.missing, "reason", LONGEST_REASON);
		return new StatementDrafting.Shown(FormText.required(this.label),
				(this.level != null) ? this.level : SourceLevel.FORCE, this.proxy, FormText.text(this.measure),
				BaselineFields.read(this.baseline, this.baselineStartsOn, this.baselineEndsOn, errors).orElse(null),
				FormText.text(this.missing));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
