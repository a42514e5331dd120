package org.openscrutiny.statements.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.statements.StatementPart;
import org.openscrutiny.statements.StatementVersion;
import org.springframework.validation.Errors;

/**
 * What a version says of a priority.
 *
 * @param version the state that was seen
 * @param localHeading what the priority is called here
 * @param applies {@code yes}, {@code no}, or nothing
 * @param why why it applies here or does not
 * @param forceText what the force says
 * @param commissionerText what the commissioner says
 */
record PriorityForm(@Nullable Integer version, @Nullable String localHeading, @Nullable String applies,
		@Nullable String why, @Nullable String forceText, @Nullable String commissionerText) {

	static final List<Option> APPLIES = List.of(new Option("yes", "Yes, it applies here"),
			new Option("no", "No, it does not apply here"));

	private static final int LONGEST_HEADING = 200;

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_TEXT = 20_000;

	static PriorityForm of(StatementVersion version, StatementPart part) {
		Boolean applies = part.applies();
		return new PriorityForm(version.getVersion(), part.localHeading(),
				(applies == null) ? "" : applies ? "yes" : "no", part.why(), part.forceText(), part.commissionerText());
	}

	void check(Errors errors) {
		FormText.checkLength(errors, "localHeading", this.localHeading, "local heading", LONGEST_HEADING);
		FormText.checkLength(errors, "why", this.why, "reason", LONGEST_REASON);
		FormText.checkLength(errors, "forceText", this.forceText, "text", LONGEST_TEXT);
		FormText.checkLength(errors, "commissionerText", this.commissionerText, "text", LONGEST_TEXT);
		if (answer() != null && FormText.text(this.why) == null) {
			errors.rejectValue("why", "missing", "Enter why it applies here or does not");
		}
	}

	StatementPart read() {
		return new StatementPart(1, FormText.text(this.localHeading), answer(), FormText.text(this.why),
				FormText.text(this.forceText), FormText.text(this.commissionerText));
	}

	private @Nullable Boolean answer() {
		return "yes".equals(this.applies) ? Boolean.TRUE : "no".equals(this.applies) ? Boolean.FALSE : null;
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
