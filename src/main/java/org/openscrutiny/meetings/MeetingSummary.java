package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists show it.
 *
 * @param reference the reference, which is the last part of its address
 * @param body the body that meets
 * @param bodyName what the body was called on the day
 * @param status what became of the meeting
 * @param upcoming whether it is still to come, or today
 * @param heldOn the day
 * @param startsAt when it begins or began; null if that is not recorded
 * @param venue where; null if that is not recorded
 * @param agendaSource where the agenda was taken from; null if no item of it is known
 * @param items how many items of the agenda are known
 * @param attended whether it is recorded who was there
 */
public record MeetingSummary(MeetingReference reference, BodyId body, String bodyName, Meeting.Status status,
		boolean upcoming, LocalDate heldOn, @Nullable LocalTime startsAt, @Nullable String venue,
		Meeting.@Nullable AgendaSource agendaSource, int items, boolean attended) {

	public String getHref() {
		return "/meetings/" + this.reference;
	}

	/** Why it was not, or will not be, held on the day, if that is so. */
	public @Nullable String getCalledOff() {
		return switch (this.status) {
			case CANCELLED -> "Cancelled";
			case POSTPONED -> "Postponed";
			case SCHEDULED, HELD -> null;
		};
	}

	/** What a reader finds on its page, such as "Agenda of 14 items". */
	public String getHoldings() {
		String agenda = (this.agendaSource == null) ? "" : switch (this.agendaSource) {
			case PRINTED -> "Agenda of " + count(this.items, "item");
			case MINUTES -> count(this.items, "heading") + " of the minutes";
			case IN_PART -> count(this.items, "item") + " of the agenda";
		};
		if (!this.attended) {
			return agenda.isEmpty() ? "Date only" : agenda;
		}
		return agenda.isEmpty() ? "Attendance" : agenda + ", attendance";
	}

	private static String count(int number, String one) {
		return number + " " + one + ((number == 1) ? "" : "s");
	}

}
