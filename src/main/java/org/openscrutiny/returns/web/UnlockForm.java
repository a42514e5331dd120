package org.openscrutiny.returns.web;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.RevisionKind;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Why there will be a new revision.
 *
 * @param version the state that was seen
 * @param kind which kind of revision
 * @param reason the reason, as readers see it
 */
record UnlockForm(@Nullable Integer version, @Nullable String kind, @Nullable String reason) {

	private static final int LONGEST = 500;

	Optional<RevisionKind> read(Errors errors) {
		Optional<RevisionKind> chosen = Arrays.stream(RevisionKind.values())
			.filter((each) -> each != RevisionKind.INITIAL && each.name().equals(this.kind))
			.findFirst();
		if (chosen.isEmpty()) {
			errors.rejectValue("kind", "missing", "Choose why there is a new revision");
		}
		FormText.require(errors, "reason", this.reason, "Enter the reason, which readers will see");
		FormText.checkLength(errors, "reason", this.reason, "reason", LONGEST);
		return chosen;
	}

	String words() {
		return FormText.required(this.reason).strip();
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
