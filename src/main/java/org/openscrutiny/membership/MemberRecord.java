package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that is recorded of a member.
 *
 * @param summary who it is
 * @param name the parts of the name
 * @param version the number of the stored state of the member
 * @param terms all terms, the newest first
 * @param offices all offices, the newest first
 * @param interests what the person declared, the newest first
 * @param attendance how often the person came; null where no meetings are kept here
 */
public record MemberRecord(MemberSummary summary, PersonName name, int version, List<TermLine> terms,
		List<OfficeLine> offices, List<InterestLine> interests, @Nullable Attendance attendance) {

	/** In what capacity the person sits or sat last. */
	public Term.Kind latestKind() {
		return this.terms.get(0).kind();
	}

	/** The term of a day, or null if the person does not sit then. */
	public @Nullable TermLine termOn(LocalDate day) {
		return this.terms.stream().filter((term) -> term.covers(day)).findFirst().orElse(null);
	}

	public List<InterestLine> currentInterests() {
		return this.interests.stream().filter((interest) -> interest.removedOn() == null).toList();
	}

	public List<InterestLine> removedInterests() {
		return this.interests.stream().filter((interest) -> interest.removedOn() != null).toList();
	}

}
