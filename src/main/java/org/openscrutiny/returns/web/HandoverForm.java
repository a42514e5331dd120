package org.openscrutiny.returns.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.AssignmentId;
import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.RoundManagement;
import org.openscrutiny.shared.UserId;
import org.springframework.validation.Errors;

/**
 * Who enters and who approves from now on.
 *
 * @param chosen which measures
 * @param contributor who enters; empty to leave it as it is
 * @param approver who approves; empty to leave it as it is
 * @param asksFor the kind of period that is asked for; empty to leave it as it is
 */
record HandoverForm(List<String> chosen, @Nullable String contributor, @Nullable String approver,
		@Nullable String asksFor) {

	HandoverForm {
		chosen = Objects.requireNonNullElse(chosen, List.of());
	}

	static HandoverForm empty() {
		return new HandoverForm(List.of(), "", "", "");
	}

	List<AssignmentId> measures(Errors errors) {
		try {
			return this.chosen.stream().map(AssignmentId::valueOf).toList();
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue("chosen", "unknown", "Choose measures of the list");
			return List.of();
		}
	}

	RoundManagement.Handover read(Errors errors) {
		return new RoundManagement.Handover(person(this.contributor, "contributor", errors),
				person(this.approver, "approver", errors),
				Arrays.stream(PeriodKind.values())
					.filter((kind) -> kind.name().equals(this.asksFor))
					.findFirst()
					.orElse(null));
	}

	private static @Nullable UserId person(@Nullable String typed, String field, Errors errors) {
		try {
			return (typed == null || typed.isBlank()) ? null : UserId.valueOf(typed);
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue(field, "unknown", "Choose a person of the list");
			return null;
		}
	}

}
