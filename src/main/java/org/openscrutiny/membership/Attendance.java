package org.openscrutiny.membership;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How often a member came to the meetings that were held while he or she was a member.
 *
 * @param lines one for each meeting held on a day on which the person sat, the newest
 * first
 */
public record Attendance(List<Line> lines) {

	private static final double PER_CENT = 100.0;

	/**
	 * Works it out.
	 * @param held the meetings that were held
	 * @param seats the terms of the member
	 */
	static Attendance of(Collection<AttendedMeeting> held, Collection<Seat> seats) {
		return new Attendance(held.stream()
			.sorted(Comparator.comparing(AttendedMeeting::heldOn).thenComparing(AttendedMeeting::reference).reversed())
			.map((meeting) -> line(meeting, seats))
			.flatMap(Optional::stream)
			.toList());
	}

	private static Optional<Line> line(AttendedMeeting meeting, Collection<Seat> seats) {
		return seats.stream()
			.filter((seat) -> seat.tenure().covers(meeting.heldOn()))
			.findFirst()
			.filter((seat) -> seat.isExpected() || meeting.outcome() != AttendedMeeting.Outcome.NOT_RECORDED)
			.map((seat) -> new Line(meeting, seat.isExpected() && meeting.outcome().isCounted()));
	}

	/**
	 * The number of meetings that enter the percentage: those of which the record says
	 * clearly whether the member came. A substitute is not expected to come, and so none
	 * of a substitute's meetings is counted.
	 */
	public long counted() {
		return this.lines.stream().filter(Line::counted).count();
	}

	/** The number of counted meetings to which the member came in person. */
	public long present() {
		return this.lines.stream()
			.filter((line) -> line.counted() && line.meeting().outcome() == AttendedMeeting.Outcome.PRESENT)
			.count();
	}

	/** The number of meetings listed that do not enter the percentage. */
	public long leftOut() {
		return this.lines.size() - counted();
	}

	/**
	 * @return meetings attended of meetings counted, 0 to 100, rounded to the nearest
	 * whole number; empty if none can be counted
	 */
	public OptionalInt percentage() {
		long counted = counted();
		return (counted > 0) ? OptionalInt.of((int) Math.round(PER_CENT * present() / counted)) : OptionalInt.empty();
	}

	/**
	 * A meeting on the member's page.
	 *
	 * @param meeting the meeting and what its record says
	 * @param counted whether it enters the percentage
	 */
	public record Line(AttendedMeeting meeting, boolean counted) {
	}

	/**
	 * A term, as far as attendance goes.
	 *
	 * @param kind in what capacity the person sat
	 * @param tenure from when to when
	 */
	record Seat(Term.Kind kind, Tenure tenure) {

		boolean isExpected() {
			return this.kind != Term.Kind.SUBSTITUTE;
		}

	}

}
