package org.openscrutiny.statements.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A new set of national priorities.
 *
 * @param title what it is called
 * @param source who set it, and where
 * @param inForceFrom from when it holds
 * @param stated whether statements answer to its priorities
 * @param priorities the priorities, one on each line
 */
record PrioritySetForm(@Nullable String title, @Nullable String source, DateFields inForceFrom, boolean stated,
		@Nullable String priorities) {

	private static final int LONGEST = 200;

	private static final int LONGEST_SOURCE = 300;

	private static final int MOST = 20;

	PrioritySetForm {
		inForceFrom = (inForceFrom != null) ? inForceFrom : DateFields.empty();
	}

	static PrioritySetForm empty() {
		return new PrioritySetForm("", "", DateFields.empty(), true, "");
	}

	void check(Errors errors) {
		FormText.require(errors, "title", this.title, "Enter what the set is called");
		FormText.checkLength(errors, "title", this.title, "name", LONGEST);
		FormText.require(errors, "source", this.source, "Enter who set the priorities, and where");
		FormText.checkLength(errors, "source", this.source, "source", LONGEST_SOURCE);
		FormText.require(errors, "priorities", this.priorities, "Enter the priorities, one on each line");
		if (lines().size() > MOST) {
			errors.rejectValue("priorities", "many", "Enter " + MOST + " priorities at most");
		}
		if (lines().stream().anyMatch((line) -> line.length() > LONGEST)) {
			errors.rejectValue("priorities", "long", "A priority must be " + LONGEST + " characters or fewer");
		}
	}

	List<String> lines() {
		return FormText.required(this.priorities).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
