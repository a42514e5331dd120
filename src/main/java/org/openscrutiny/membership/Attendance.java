package org.openscrutiny.membership;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
			.map((seat) -> new Line(meeting, seat.leftOut(meeting.outcome())));
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

	/** How many meetings do not enter the percentage, by the reason why. */
	public Map<LeftOut, Long> leftOut() {
		return this.lines.stream()
			.flatMap((line) -> Stream.ofNullable(line.leftOut()))
			.collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(LeftOut.class),
					Collectors.counting()));
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
	 * @param leftOut why it does not enter the percentage; null if it does
	 */
	public record Line(AttendedMeeting meeting, @Nullable LeftOut leftOut) {

		public boolean counted() {
			return this.leftOut == null;
		}

	}

	/**
	 * Why a meeting does not enter the percentage.
	 */
	public enum LeftOut {

		/** The person was a substitute, who is not expected to come. */
		SUBSTITUTE("the person was a substitute, who need not come"),

		/** The record says two things that cannot both be true. */
		CONFLICTING("the record says two different things"),

		/** The record does not name the member. */
		NOT_RECORDED("the record does not name the member");

		private final String label;

		LeftOut(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

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

		@Nullable LeftOut leftOut(AttendedMeeting.Outcome outcome) {
			if (!isExpected()) {
				return LeftOut.SUBSTITUTE;
			}
			return switch (outcome) {
				case CONFLICTING -> LeftOut.CONFLICTING;
				case NOT_RECORDED -> LeftOut.NOT_RECORDED;
				case PRESENT, APOLOGIES, ABSENT, SUBSTITUTE -> null;
			};
		}

	}

}
