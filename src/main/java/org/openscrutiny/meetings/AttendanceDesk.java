package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.Attendance.Entry;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.Office;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The attendance of a meeting, for the office that runs the body.
 */
@Service
@Transactional
public class AttendanceDesk {

	private final Meetings meetings;

	private final Bodies bodies;

	private final Registers registers;

	private final MemberNotices notices;

	private final AgendaNames agenda;

	private final MembershipManagement membership;

	private final MembershipReading reading;

	private final AuditTrail audit;

	private final Clock clock;

	AttendanceDesk(Meetings meetings, Bodies bodies, Registers registers, MemberNotices notices, AgendaNames agenda,
			MembershipManagement membership, MembershipReading reading, AuditTrail audit, Clock clock) {
		this.meetings = meetings;
		this.bodies = bodies;
		this.registers = registers;
		this.notices = notices;
		this.agenda = agenda;
		this.membership = membership;
		this.reading = reading;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The sheet of a meeting, filled in with what is taken down and with what members let
	 * the office know since, in a fixed number of statements.
	 * @throws NotFound if there is no such meeting, or another office runs the body
	 */
	@Transactional(readOnly = true)
	public AttendancePage page(MeetingReference reference, ActingPerson person) {
		Called called = called(reference, person);
		Meeting meeting = called.meeting();
		List<SittingMember> sitting = sitting(called);
		MeetingRegister register = this.registers.findById(meeting.getId()).orElse(null);
		Map<MemberId, MemberNotice> told = this.notices.findByMeeting(meeting.getId())
			.stream()
			.collect(Collectors.toMap(MemberNotice::getMember, Function.identity()));
		Map<MemberId, Attendance> marks = (register != null) ? byMember(register.getMarks()) : Map.of();
		Map<MemberId, String> names = names(sitting, marks);
		return new AttendancePage(reference, called.body().nameOn(meeting.getHeldOn()), meeting.getHeldOn(),
				meeting.getStatus() == Meeting.Status.CANCELLED || meeting.getStatus() == Meeting.Status.POSTPONED,
				register == null && !meeting.getAttendance().isEmpty(), hasMembers(called), meeting.getLivestream(),
				(register != null) ? register.getVersion() : 0, register != null, this.clock.instant(),
				(register != null) ? register.getRecordedAt() : null, members(sitting, marks, told, names),
				substitutes(sitting, marks, told), chair(register, meeting.getHeldOn()),
				(register != null) ? register.sheet() : null, interests(register, told), names,
				this.agenda.of(meeting.getId()), needed(called, sitting), quorumWords(called.body()));
	}

	private Called called(MeetingReference reference, ActingPerson person) {
		Meeting meeting = this.meetings.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
		Body body = this.bodies.byId(meeting.getBody())
			.filter((found) -> MeetingRights.runs(person, found.getRunBy()))
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		return new Called(meeting, body);
	}

	private static boolean hasMembers(Called called) {
		return called.body().getRunBy() == Body.Office.PANEL;
	}

	private List<SittingMember> sitting(Called called) {
		return hasMembers(called) ? this.membership.sittingOn(called.meeting().getHeldOn()) : List.of();
	}

	/**
	 * Those of the panel that day, and whoever is marked though the terms were corrected
	 * since.
	 */
	private Map<MemberId, String> names(List<SittingMember> sitting, Map<MemberId, Attendance> marks) {
		Map<MemberId, String> names = new LinkedHashMap<>();
		sitting.forEach((member) -> names.put(member.id(), member.name()));
		List<MemberId> others = marks.keySet().stream().filter((member) -> !names.containsKey(member)).toList();
		this.membership.membersByIds(others).forEach((id, member) -> names.put(id, member.name()));
		return names;
	}

	private static List<AttendancePage.Row> members(List<SittingMember> sitting, Map<MemberId, Attendance> marks,
			Map<MemberId, MemberNotice> told, Map<MemberId, String> names) {
		List<AttendancePage.Row> rows = new ArrayList<>();
		sitting.stream()
			.filter((member) -> member.kind() != Term.Kind.SUBSTITUTE)
			.forEach((member) -> rows.add(row(member.id(), member.name(), member.authority(), marks.get(member.id()),
					told.get(member.id()), names)));
		marks.values()
			.stream()
			.filter((mark) -> mark.entry() != Entry.SUBSTITUTE)
			.filter((mark) -> sitting.stream().noneMatch((member) -> member.id().equals(mark.member())))
			.forEach((mark) -> rows.add(row(mark.member(), names.getOrDefault(mark.member(), "A member"), null, mark,
					told.get(mark.member()), names)));
		return List.copyOf(rows);
	}

	private static AttendancePage.Row row(MemberId id, String name, @Nullable String authority,
			@Nullable Attendance mark, @Nullable MemberNotice notice, Map<MemberId, String> names) {
		MemberNotice.Content content = (notice != null) ? notice.content() : null;
		boolean apologies = content != null && content.apologies();
		String entry = (mark != null) ? mark.entry().name() : apologies ? Entry.APOLOGIES.name() : "";
		String substitute = (content == null) ? null
				: (content.substitute() != null) ? names.get(content.substitute()) : content.substituteName();
		return new AttendancePage.Row(id, name, authority, entry,
				(notice != null && apologies) ? notice.getToldAt() : null, apologies ? substitute : null);
	}

	private static List<AttendancePage.Substitute> substitutes(List<SittingMember> sitting,
			Map<MemberId, Attendance> marks, Map<MemberId, MemberNotice> told) {
		return sitting.stream()
			.filter((member) -> member.kind() == Term.Kind.SUBSTITUTE)
			.map((member) -> new AttendancePage.Substitute(member.id(), member.name(), member.authority(),
					replacedBy(member.id(), marks, told)))
			.toList();
	}

	private static @Nullable MemberId replacedBy(MemberId substitute, Map<MemberId, Attendance> marks,
			Map<MemberId, MemberNotice> told) {
		Attendance mark = marks.get(substitute);
		if (mark != null) {
			return mark.substituteFor();
		}
		return told.values()
			.stream()
			.filter((notice) -> substitute.equals(notice.content().substitute()))
			.map(MemberNotice::getMember)
			.filter((member) -> !marks.containsKey(member))
			.findFirst()
			.orElse(null);
	}

	private @Nullable MemberId chair(@Nullable MeetingRegister register, LocalDate day) {
		if (register != null) {
			return register.sheet().chair();
		}
		return this.reading.offices()
			.stream()
			.filter((office) -> office.kind() == Office.Kind.CHAIR && office.tenure().covers(day))
			.map((office) -> office.member().id())
			.findFirst()
			.orElse(null);
	}

	/** What is taken down, and what members said since the office last looked. */
	private static List<DeclaredInterest> interests(@Nullable MeetingRegister register,
			Map<MemberId, MemberNotice> told) {
		List<DeclaredInterest> taken = (register != null) ? register.getInterests() : List.of();
		return Stream
			.concat(taken.stream(),
					told.values()
						.stream()
						.filter((notice) -> register == null || notice.getToldAt().isAfter(register.getSeenUntil()))
						.flatMap((notice) -> notice.content().interests().stream())
						.filter((interest) -> taken.stream().noneMatch(interest::isAboutTheSameAs)))
			.toList();
	}

	private static @Nullable Integer needed(Called called, List<SittingMember> sitting) {
		int members = (int) sitting.stream().filter((member) -> member.kind() != Term.Kind.SUBSTITUTE).count();
		return Optional.ofNullable(called.body().getQuorum()).map((quorum) -> quorum.of(members)).orElse(null);
	}

	private static @Nullable String quorumWords(Body body) {
		return Optional.ofNullable(body.getQuorum()).map(Quorum::inWords).orElse(null);
	}

	/**
	 * Takes down who is there, and puts it on record if that is asked for.
	 * @param version the state that the officer saw; null if nothing was taken down
	 * @param seen until when the officer had seen what members let the office know
	 * @param livestream where the meeting can be watched
	 * @param record whether readers are to see it from now on
	 * @param reason why, if it is on record already
	 * @throws NotFound if there is no such meeting, or another office runs the body
	 * @throws StaleRecord if somebody else took it down meanwhile
	 * @throws RuleBroken if the meeting was called off, is still to come, or the sheet is
	 * not whole
	 */
	public void take(MeetingReference reference, @Nullable Integer version, AttendanceSheet sheet, Instant seen,
			@Nullable String livestream, boolean record, String reason, ActingPerson person) {
		Called called = called(reference, person);
		Meeting meeting = called.meeting();
		By by = person.at(this.clock.instant());
		MeetingRegister register = this.registers.findById(meeting.getId()).orElse(null);
		if ((register == null) ? version != null : version == null || register.getVersion() != version) {
			throw new StaleRecord();
		}
		requireItemsOf(meeting, sheet);
		if (register == null) {
			requireOpen(meeting);
			register = new MeetingRegister(meeting.getId(), seen);
		}
		List<SittingMember> sitting = sitting(called);
		Integer needed = needed(called, sitting);
		boolean corrected = register.isRecorded();
		Set<Attendance> before = register.getMarks();
		if (corrected) {
			register.correct(sheet, seen, needed, reason, by.when());
		}
		else {
			register.take(sheet, seen);
			if (record) {
				requireDay(meeting);
				register.record(needed, by.when());
			}
		}
		meeting.stream(livestream);
		if (register.isRecorded()) {
			meeting.recordAttendance(register.getMarks(), register.getGuests(), sheet.endedAt());
		}
		store(register);
		this.audit.record(by,
				corrected ? "Corrected the attendance"
						: register.isRecorded() ? "Recorded the attendance" : "Took the attendance",
				subject(called), changes(before, register.getMarks(), sitting), corrected ? reason : null);
	}

	private Changes changes(Set<Attendance> before, Set<Attendance> after, List<SittingMember> sitting) {
		Map<MemberId, Attendance> old = byMember(before);
		Map<MemberId, Attendance> now = byMember(after);
		Map<MemberId, Attendance> all = new LinkedHashMap<>(old);
		all.putAll(now);
		Changes changes = Changes.none();
		names(sitting, all)
			.forEach((member, name) -> changes.field(name, entry(old.get(member)), entry(now.get(member))));
		return changes;
	}

	private static Map<MemberId, Attendance> byMember(Set<Attendance> marks) {
		return marks.stream().collect(Collectors.toMap(Attendance::member, Function.identity()));
	}

	private static @Nullable String entry(@Nullable Attendance mark) {
		return (mark != null) ? mark.entry().name() : null;
	}

	private static void requireOpen(Meeting meeting) {
		if (!meeting.getAttendance().isEmpty()) {
			throw new RuleBroken("The attendance of this meeting is on record from its minutes");
		}
		if (meeting.getStatus() == Meeting.Status.CANCELLED || meeting.getStatus() == Meeting.Status.POSTPONED) {
			throw new RuleBroken("Nobody attends a meeting that was called off");
		}
	}

	private void requireDay(Meeting meeting) {
		if (meeting.getHeldOn().isAfter(LocalDate.now(this.clock))) {
			throw new RuleBroken("The attendance can be recorded from the day of the meeting on. Save it until then");
		}
	}

	private void requireItemsOf(Meeting meeting, AttendanceSheet sheet) {
		if (sheet.interests().stream().anyMatch((interest) -> interest.item() != null)) {
			List<NamedItem> items = this.agenda.of(meeting.getId());
			if (sheet.interests()
				.stream()
				.anyMatch((interest) -> interest.item() != null
						&& items.stream().noneMatch((item) -> item.id().equals(interest.item())))) {
				throw new RuleBroken("Choose an item of this meeting’s agenda");
			}
		}
	}

	private void store(MeetingRegister register) {
		try {
			this.registers.saveAndFlush(register);
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

	private static Subject subject(Called called) {
		return new Subject("meeting", called.meeting().getReference().value(),
				called.body().nameOn(called.meeting().getHeldOn()) + ", " + called.meeting().getHeldOn());
	}

	private record Called(Meeting meeting, Body body) {
	}

}
