package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Who could vote at a meeting. Only the membership of the panel is on record, not that of
 * the boards.
 */
@Component
class Membership {

	private final MembershipManagement membership;

	private final MeetingManagement meetings;

	Membership(MembershipManagement membership, MeetingManagement meetings) {
		this.membership = membership;
		this.meetings = meetings;
	}

	/** The members on the day, substitutes left out; empty for a board. */
	List<SittingMember> on(MinutedMeeting meeting) {
		return (meeting.runBy() == Body.Office.PANEL) ? sitting(meeting.heldOn()) : List.of();
	}

	private List<SittingMember> sitting(LocalDate day) {
		return this.membership.sittingOn(day)
			.stream()
			.filter((member) -> member.kind() != Term.Kind.SUBSTITUTE)
			.toList();
	}

	/** How many could vote; null where nothing tells. */
	@Nullable Voters votersAt(MinutedMeeting meeting) {
		MeetingPage.People people = this.meetings.read(meeting.reference()).people();
		if (people.isRecorded()) {
			return new Voters(people.present().size(), true);
		}
		List<SittingMember> members = on(meeting);
		return members.isEmpty() ? null : new Voters(members.size(), false);
	}

	/** Whether somebody is a member of the panel on a day. */
	boolean sits(ActingPerson person, LocalDate day) {
		return person.member() != null
				&& this.membership.sittingOn(day).stream().anyMatch((member) -> member.id().equals(person.member()));
	}

}
