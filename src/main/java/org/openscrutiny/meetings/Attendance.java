package org.openscrutiny.meetings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.shared.MemberId;

/**
 * What the record of a meeting says of one member. A record may say two things of the
 * same member, and then both are kept.
 *
 * @param member the member
 * @param entry the list in which the member stands
 * @param substituteFor for a substitute, the member in whose place he or she came
 */
@Embeddable
record Attendance(@Embedded @AttributeOverride(name = "value", column = @Column(name = "member_id")) MemberId member,
		@Enumerated(EnumType.STRING) Entry entry, @Embedded @AttributeOverride(name = "value",
				column = @Column(name = "substitute_for")) @Nullable MemberId substituteFor) {

	Attendance {
		if ((entry == Entry.SUBSTITUTE) != (substituteFor != null)) {
			throw new IllegalArgumentException("A substitute, and nobody else, comes in the place of a member");
		}
		if (member.equals(substituteFor)) {
			throw new IllegalArgumentException("Nobody comes in his or her own place");
		}
	}

	static Attendance of(MemberId member, Entry entry) {
		return new Attendance(member, entry, null);
	}

	/**
	 * What a record says of a member when all of it is read together. Who is not named is
	 * not recorded, never absent.
	 * @param member the member
	 * @param record what is recorded of this member and of others
	 * @return the outcome
	 */
	static Outcome outcomeFor(MemberId member, Collection<Attendance> record) {
		Set<Outcome> said = EnumSet.noneOf(Outcome.class);
		for (Attendance attendance : record) {
			if (attendance.member().equals(member)) {
				said.add(attendance.entry().outcome);
			}
			else if (member.equals(attendance.substituteFor())) {
				said.add(Outcome.SUBSTITUTE);
			}
		}
		if (said.contains(Outcome.SUBSTITUTE)) {
			said.remove(Outcome.APOLOGIES);
		}
		return switch (said.size()) {
			case 0 -> Outcome.NOT_RECORDED;
			case 1 -> said.iterator().next();
			default -> Outcome.CONFLICTING;
		};
	}

	/** The lists in which these entries stand, as they read after "is listed". */
	static String lists(Collection<Attendance> entries) {
		return entries.stream()
			.map(Attendance::entry)
			.distinct()
			.sorted()
			.map((entry) -> entry.words)
			.collect(Collectors.joining(" and also "));
	}

	/**
	 * The lists in which a member can stand.
	 */
	enum Entry {

		PRESENT(Outcome.PRESENT, "as present"),

		APOLOGIES(Outcome.APOLOGIES, "with apologies"),

		ABSENT(Outcome.ABSENT, "as absent"),

		/** Came in the place of another member. */
		SUBSTITUTE(Outcome.PRESENT, "as a substitute");

		private final Outcome outcome;

		private final String words;

		Entry(Outcome outcome, String words) {
			this.outcome = outcome;
			this.words = words;
		}

	}

}
