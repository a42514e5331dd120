package org.openscrutiny.decisions.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.CorrectedField;
import org.openscrutiny.decisions.ServedPriority;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * What is wrong in a published decision, and what is right.
 *
 * @param field what is wrong
 * @param corrected what is right
 * @param priority the priority that is right, where that is wrong
 * @param explanation how it came about, or how it was found
 */
record CorrectionForm(@Nullable String field, @Nullable String corrected, @Nullable String priority,
		@Nullable String explanation) {

	private static final int LONGEST = 5000;

	private static final int LONGEST_EXPLANATION = 1000;

	static CorrectionForm empty() {
		return new CorrectionForm("", "", "", "");
	}

	/**
	 * @param choices the priorities that were offered
	 */
	void check(Errors errors, List<ServedPriority> choices) {
		if (kind() == null) {
			errors.rejectValue("field", "missing", "Choose what is wrong");
		}
		if (kind() != CorrectedField.PRIORITY) {
			FormText.require(errors, "corrected", this.corrected, "Enter what is right");
		}
		else if (choices.stream().noneMatch((choice) -> choice.title().equals(this.priority))) {
			errors.rejectValue("priority", "missing", "Choose the priority that is right");
		}
		FormText.checkLength(errors, "corrected", this.corrected, "corrected text", LONGEST);
		FormText.require(errors, "explanation", this.explanation, "Enter how the mistake came about or was found");
		FormText.checkLength(errors, "explanation", this.explanation, "explanation", LONGEST_EXPLANATION);
	}

	@Nullable CorrectedField kind() {
		for (CorrectedField value : CorrectedField.values()) {
			if (value.name().equals(this.field)) {
				return value;
			}
		}
		return null;
	}

	String right() {
		return FormText.required((kind() == CorrectedField.PRIORITY) ? this.priority : this.corrected);
	}

	String why() {
		return FormText.required(this.explanation);
	}

}
