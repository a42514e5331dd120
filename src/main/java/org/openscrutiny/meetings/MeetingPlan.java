package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * When and where a meeting is called, and what readers are told of it.
 *
 * @param heldOn the day
 * @param startsAt when it begins
 * @param expectedEnd when it is expected to end
 * @param venue where
 * @param address where that is
 * @param livestream where it can be watched
 * @param contact whom to ask
 */
public record MeetingPlan(LocalDate heldOn, @Nullable LocalTime startsAt, @Nullable LocalTime expectedEnd,
		@Nullable String venue, @Nullable String address, @Nullable String livestream, @Nullable Contact contact) {

	private static final int USUAL_HOURS = 2;

	public MeetingPlan {
		if (expectedEnd != null && (startsAt == null || !expectedEnd.isAfter(startsAt))) {
			throw new RuleBroken("expectedEnd", "The end must be after the start");
		}
	}

	/** The same on another day. */
	public MeetingPlan on(LocalDate day) {
		return new MeetingPlan(day, this.startsAt, this.expectedEnd, this.venue, this.address, this.livestream,
				this.contact);
	}

	/**
	 * Whether two meetings of one day run at the same time. Where the end is not known, a
	 * meeting is taken to last two hours.
	 */
	static boolean overlap(LocalTime start, @Nullable LocalTime end, LocalTime otherStart,
			@Nullable LocalTime otherEnd) {
		return start.isBefore(end(otherStart, otherEnd)) && otherStart.isBefore(end(start, end));
	}

	private static LocalTime end(LocalTime start, @Nullable LocalTime end) {
		if (end != null) {
			return end;
		}
		LocalTime usual = start.plusHours(USUAL_HOURS);
		return usual.isAfter(start) ? usual : LocalTime.MAX;
	}

}
