package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Tells who reads what is not for every reader: the staff of the body and, of the panel's
 * minutes, whoever is a member today.
 */
@Component
class MinutesAudience {

	private final Membership membership;

	private final Clock clock;

	MinutesAudience(Membership membership, Clock clock) {
		this.membership = membership;
		this.clock = clock;
	}

	boolean includes(@Nullable ActingPerson reader, Body.Office runBy) {
		return isStaff(reader, runBy) || (reader != null && runBy == Body.Office.PANEL && reader.is(Role.PANEL_MEMBER)
				&& this.membership.sits(reader, LocalDate.now(this.clock)));
	}

	static boolean isStaff(@Nullable ActingPerson reader, Body.Office runBy) {
		if (reader == null) {
			return false;
		}
		return switch (runBy) {
			case PANEL -> reader.is(Role.PANEL_OFFICER);
			case OPCC -> reader.is(Role.OPCC_CONTRIBUTOR) || reader.is(Role.OPCC_APPROVER);
		};
	}

}
