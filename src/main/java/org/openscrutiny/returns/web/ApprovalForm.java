package org.openscrutiny.returns.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.openscrutiny.returns.AssignmentId;
import org.springframework.validation.Errors;

/**
 * What is approved.
 *
 * @param seen each measure with the state in which it was seen, such as {@code 0f8f…-…:3}
 */
record ApprovalForm(List<String> seen) {

	ApprovalForm {
		seen = Objects.requireNonNullElse(seen, List.of());
	}

	Map<AssignmentId, Integer> read(Errors errors) {
		Map<AssignmentId, Integer> read = new LinkedHashMap<>();
		if (this.seen.isEmpty()) {
			errors.rejectValue("seen", "missing", "Choose at least one measure");
		}
		try {
			this.seen.forEach((each) -> {
				String[] parts = each.split(":", 2);
				read.put(AssignmentId.valueOf(parts[0]), Integer.valueOf((parts.length > 1) ? parts[1] : ""));
			});
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue("seen", "unknown", "Choose measures of the list");
		}
		return read;
	}

}
