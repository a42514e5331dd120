package org.openscrutiny.membership;

import java.util.List;

import org.openscrutiny.shared.MemberId;

/**
 * Implemented by the module that knows the meetings, so that a member's page can show
 * them.
 */
public interface MemberAttendance {

	/**
	 * The meetings of the panel that were held, with what the record says of this person.
	 * A meeting that was cancelled was not held. Whether the person sat on the panel on
	 * the day is for membership to judge.
	 * @param member the member
	 * @return one entry for each meeting held, in any order
	 */
	List<AttendedMeeting> meetingsOf(MemberId member);

}
