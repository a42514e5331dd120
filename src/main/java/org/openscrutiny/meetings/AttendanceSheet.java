package org.openscrutiny.meetings;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Attendance.Entry;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * All that is taken down at a meeting of who was there.
 *
 * @param marks what was noted of members, each once
 * @param chair who chaired; null if nobody is named yet, or no member of the panel did
 * @param chairName who chaired, if it was no member of the panel
 * @param beganAt when it began
 * @param endedAt when it ended
 * @param recording where the recording can be watched, an https address
 * @param guests everybody else who was there or sent apologies
 * @param interests what was declared
 */
public record AttendanceSheet(List<Mark> marks, @Nullable MemberId chair, @Nullable String chairName,
		@Nullable LocalTime beganAt, @Nullable LocalTime endedAt, @Nullable String recording, List<AlsoPresent> guests,
		List<DeclaredInterest> interests) {

	public AttendanceSheet {
		marks = List.copyOf(marks);
		guests = List.copyOf(guests);
		interests = List.copyOf(interests);
		if (chair != null && chairName != null) {
			throw new RuleBroken("chairName", "Choose a member, or enter another name, not both");
		}
		if (beganAt != null && endedAt != null && !beganAt.isBefore(endedAt)) {
			throw new RuleBroken("ended", "The end must be after the beginning");
		}
		if (recording != null && !recording.startsWith("https://")) {
			throw new RuleBroken("recording", "The address of the recording must begin with https://");
		}
		requireOneMarkEach(marks);
		if (chair != null && marks.stream().noneMatch((mark) -> mark.member().equals(chair) && mark.isThere())) {
			throw new RuleBroken("chair", "Mark the person in the chair as present, or choose somebody else");
		}
	}

	private static void requireOneMarkEach(List<Mark> marks) {
		Set<MemberId> named = new HashSet<>();
		Set<MemberId> replaced = new HashSet<>();
		for (Mark mark : marks) {
			if (!named.add(mark.member())) {
				throw new RuleBroken("A member is marked twice");
			}
			if (mark.substituteFor() != null && !replaced.add(mark.substituteFor())) {
				throw new RuleBroken("Two substitutes came in the place of the same member");
			}
		}
		for (Mark mark : marks) {
			if (mark.isThere() && replaced.contains(mark.member())) {
				throw new RuleBroken("A member who is present has no substitute");
			}
		}
	}

	/** How many members count towards the quorum. */
	public int counted() {
		return (int) this.marks.stream().filter(Mark::isThere).count();
	}

	/**
	 * What was noted of a member.
	 *
	 * @param member the member
	 * @param entry the name of a list: PRESENT, APOLOGIES, ABSENT or SUBSTITUTE
	 * @param substituteFor for a substitute, the member in whose place he or she came
	 */
	public record Mark(MemberId member, String entry, @Nullable MemberId substituteFor) {

		public Mark {
			attendance(member, entry, substituteFor);
		}

		static Mark of(Attendance attendance) {
			return new Mark(attendance.member(), attendance.entry().name(), attendance.substituteFor());
		}

		private static Attendance attendance(MemberId member, String entry, @Nullable MemberId substituteFor) {
			try {
				return new Attendance(member, Entry.valueOf(entry), substituteFor);
			}
			catch (IllegalArgumentException ex) {
				throw new RuleBroken("Choose whether each member is present, sent apologies or is absent");
			}
		}

		Attendance attendance() {
			return attendance(this.member, this.entry, this.substituteFor);
		}

		boolean isThere() {
			return this.entry.equals(Entry.PRESENT.name()) || this.entry.equals(Entry.SUBSTITUTE.name());
		}

	}

}
