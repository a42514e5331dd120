package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;

/**
 * The sheet of a meeting.
 *
 * @param reference the meeting
 * @param bodyName what the body was called on the day
 * @param heldOn the day
 * @param calledOff whether it was cancelled or postponed
 * @param fromMinutes whether the attendance is on record from elsewhere, so that there is
 * nothing to take
 * @param members whether the body has members on record at all
 * @param livestream where it can be watched
 * @param version the number of the state that is shown
 * @param begun whether anything was taken down
 * @param seen the moment at which this was read
 * @param recordedAt when it was put on record; null while it was not
 * @param rows the members
 * @param substitutes those who may come in the place of a member
 * @param chair who is in the chair, or holds the office of chair
 * @param sheet what was taken down; null if nothing was
 * @param interests what was declared, and what members announced
 * @param names the names of all of them
 * @param items the agenda
 * @param needed how many members make a quorum; null where no rule is on record
 * @param quorum the rule in words
 */
public record AttendancePage(MeetingReference reference, String bodyName, LocalDate heldOn, boolean calledOff,
		boolean fromMinutes, boolean members, @Nullable String livestream, int version, boolean begun, Instant seen,
		@Nullable Instant recordedAt, List<Row> rows, List<Substitute> substitutes, @Nullable MemberId chair,
		@Nullable AttendanceSheet sheet, List<DeclaredInterest> interests, Map<MemberId, String> names,
		List<NamedItem> items, @Nullable Integer needed, @Nullable String quorum) {

	public AttendancePage {
		names = new HashMap<>(names);
	}

	public String getHref() {
		return "/meetings/" + this.reference;
	}

	public String getPath() {
		return "/manage/meetings/" + this.reference + "/attendance";
	}

	/**
	 * A member on the sheet.
	 *
	 * @param id the member
	 * @param name the name
	 * @param authority the authority; null for an independent
	 * @param entry the list in which the member stands, or what he or she announced;
	 * empty if nothing is known
	 * @param toldAt when the member sent apologies; null if none were sent
	 * @param substitute whom the member named as substitute
	 */
	public record Row(MemberId id, String name, @Nullable String authority, String entry, @Nullable Instant toldAt,
			@Nullable String substitute) {
	}

	/**
	 * Somebody who may come in the place of a member.
	 *
	 * @param id the substitute
	 * @param name the name
	 * @param authority the authority
	 * @param substituteFor in whose place; null if he or she did not come
	 */
	public record Substitute(MemberId id, String name, @Nullable String authority, @Nullable MemberId substituteFor) {
	}

}
