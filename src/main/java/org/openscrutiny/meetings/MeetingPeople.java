package org.openscrutiny.meetings;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.openscrutiny.meetings.Attendance.Entry;
import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.membership.MemberSummary;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Puts names to the attendance of a meeting, with two questions to the membership however
 * many members there are.
 */
@Component
class MeetingPeople {

	private static final Comparator<MeetingPage.Person> BY_ADDRESS = Comparator
		.comparing((person) -> familyNameFirst(person.member()));

	private final MembershipManagement membership;

	MeetingPeople(MembershipManagement membership) {
		this.membership = membership;
	}

	MeetingPage.People of(Meeting meeting) {
		Map<MemberId, MemberSummary> names = this.membership.membersByIds(named(meeting.getAttendance()));
		Map<MemberId, SittingMember> sitting = new LinkedHashMap<>();
		if (!names.isEmpty()) {
			this.membership.sittingOn(meeting.getHeldOn()).forEach((member) -> sitting.put(member.id(), member));
		}
		return new Lists(meeting, names, sitting).people();
	}

	private static Set<MemberId> named(Collection<Attendance> attendance) {
		Set<MemberId> ids = new LinkedHashSet<>();
		for (Attendance entry : attendance) {
			ids.add(entry.member());
			if (entry.substituteFor() != null) {
				ids.add(entry.substituteFor());
			}
		}
		return ids;
	}

	/** Titles and given names do not order a list: "Cllr Paul Bradley" stands under B. */
	private static String familyNameFirst(MemberSummary member) {
		return member.name().substring(member.name().lastIndexOf(' ') + 1) + " " + member.name();
	}

	private static String conflict(String name, Collection<Attendance> entries) {
		return name + " is listed " + Attendance.lists(entries)
				+ ". The record does not say which is right, so it counts as neither.";
	}

	/**
	 * The lists of one meeting.
	 */
	private record Lists(Meeting meeting, Map<MemberId, MemberSummary> names, Map<MemberId, SittingMember> sitting) {

		MeetingPage.People people() {
			return new MeetingPage.People(
					list((entry) -> entry.entry() == Entry.PRESENT || entry.entry() == Entry.SUBSTITUTE),
					list((entry) -> entry.entry() == Entry.APOLOGIES), list((entry) -> entry.entry() == Entry.ABSENT),
					notNamed(), conflicts(),
					this.meeting.getAlsoPresent().stream().filter((person) -> !person.apologies()).toList(),
					this.meeting.getAlsoPresent().stream().filter(AlsoPresent::apologies).toList());
		}

		private List<MeetingPage.Person> list(Predicate<Attendance> wanted) {
			return this.meeting.getAttendance().stream().filter(wanted).map(this::person).sorted(BY_ADDRESS).toList();
		}

		private MeetingPage.Person person(Attendance entry) {
			SittingMember seat = this.sitting.get(entry.member());
			return new MeetingPage.Person(nameOf(entry.member()), (seat != null) ? seat.authority() : null,
					(entry.substituteFor() != null) ? nameOf(entry.substituteFor()).name() : null);
		}

		private MemberSummary nameOf(MemberId id) {
			MemberSummary member = this.names.get(id);
			if (member == null) {
				throw new IllegalStateException("The attendance names no member " + id);
			}
			return member;
		}

		private List<MeetingPage.Person> notNamed() {
			return this.sitting.values()
				.stream()
				.filter((member) -> member.kind() != Term.Kind.SUBSTITUTE)
				.filter((member) -> this.meeting.attendanceOf(member.id()) == Outcome.NOT_RECORDED)
				.map((member) -> new MeetingPage.Person(new MemberSummary(member.id(), member.slug(), member.name()),
						member.authority(), null))
				.sorted(BY_ADDRESS)
				.toList();
		}

		private List<String> conflicts() {
			return this.names.values()
				.stream()
				.filter((member) -> this.meeting.attendanceOf(member.id()) == Outcome.CONFLICTING)
				.map((member) -> conflict(member.name(), entriesOf(member.id())))
				.sorted()
				.toList();
		}

		private List<Attendance> entriesOf(MemberId member) {
			return this.meeting.getAttendance().stream().filter((entry) -> entry.member().equals(member)).toList();
		}

	}

}
