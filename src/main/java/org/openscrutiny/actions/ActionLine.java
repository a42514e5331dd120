package org.openscrutiny.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * An action as the tracker showed it at the end of some day.
 *
 * @param id identifies it
 * @param reference what it is cited by; null while the number of its minute is not fixed
 * @param minuteNumber the number of the minute; null without one
 * @param asAt the day
 * @param status how it stood
 * @param terms what was to be done, by whom and by when
 * @param targetOn the day of the target meeting, if one was set
 * @param deferrals how often it had been deferred
 * @param raised when it was raised
 * @param meeting the meeting that raised it; null where that is not recorded
 * @param latest what was last said of it; null if nothing
 * @param visible whether readers know of it
 */
public record ActionLine(ActionId id, @Nullable ActionReference reference, @Nullable Integer minuteNumber,
		LocalDate asAt, Action.Status status, Terms terms, @Nullable LocalDate targetOn, int deferrals,
		PartialDate raised, @Nullable MeetingReference meeting, @Nullable Latest latest, boolean visible) {

	private static final int DAYS_IN_WORDS = 14;

	private static final int WEEKS_IN_WORDS = 9;

	private static final int REPEATEDLY = 2;

	/** The address of its page. */
	public String getHref() {
		return (this.reference != null) ? this.reference.href() : "/manage/actions/" + this.id;
	}

	/** The reference, or that there is none yet. */
	public String getLabel() {
		return (this.reference != null) ? this.reference.toString() : "Not numbered yet";
	}

	public boolean isCompleted() {
		return this.status == Action.Status.COMPLETED;
	}

	/** The last day on which it was in time, if it had one. */
	public @Nullable LocalDate getDueOn() {
		PartialDate due = this.terms.target().due();
		return (due != null) ? due.day() : this.targetOn;
	}

	/** By when it was to be done, in words. */
	public String getDue() {
		return due(this.terms.target(), this.targetOn);
	}

	static String due(Target target, @Nullable LocalDate meetingOn) {
		PartialDate due = target.due();
		return switch (target.kind()) {
			case NOT_RECORDED -> "Not recorded";
			case TO_BE_PROGRAMMED -> "To be programmed";
			case DATE -> (due != null) ? due.inWords() : "Not recorded";
			case MEETING -> "Meeting" + ((meetingOn != null) ? " of " + PartialDate.of(meetingOn).inWords() : "");
		};
	}

	public boolean isOverdue() {
		LocalDate due = getDueOn();
		return !isCompleted() && due != null && due.isBefore(this.asAt);
	}

	/** How it stood, in a few words. */
	public String getStanding() {
		String overdue = getOverdue();
		if (isCompleted()) {
			return this.status.getLabel();
		}
		if (overdue != null) {
			return overdue;
		}
		return switch (this.terms.target().kind()) {
			case NOT_RECORDED -> this.status.getLabel();
			case TO_BE_PROGRAMMED -> "Outstanding: to be programmed";
			case DATE -> "Outstanding: due " + getDue();
			case MEETING -> "Outstanding: due at the meeting"
					+ ((this.targetOn != null) ? " of " + PartialDate.of(this.targetOn).inWords() : "");
		};
	}

	/** How late it was, such as "Overdue by 3 days"; null if it was not. */
	public @Nullable String getOverdue() {
		LocalDate due = getDueOn();
		return (due != null && isOverdue()) ? "Overdue by " + span(due, this.asAt) : null;
	}

	/** How often it had been put off; null if never. */
	public @Nullable String getDeferred() {
		return switch (this.deferrals) {
			case 0 -> null;
			case 1 -> "Deferred once";
			case 2 -> "Deferred twice";
			default -> "Deferred " + this.deferrals + " times";
		};
	}

	public boolean isRepeatedlyDeferred() {
		return this.deferrals >= REPEATEDLY;
	}

	/** How old it was, such as "5 weeks"; of a month, "about 5 weeks". */
	public String getAge() {
		return ((this.raised.precision() == PartialDate.Precision.MONTH) ? "about " : "")
				+ span(this.raised.day(), this.asAt);
	}

	static String span(LocalDate from, LocalDate to) {
		long days = ChronoUnit.DAYS.between(from, to);
		if (days < DAYS_IN_WORDS) {
			return count(days, "day");
		}
		long weeks = ChronoUnit.WEEKS.between(from, to);
		if (weeks < WEEKS_IN_WORDS) {
			return count(weeks, "week");
		}
		long years = ChronoUnit.YEARS.between(from, to);
		return (years < 2) ? count(ChronoUnit.MONTHS.between(from, to), "month") : count(years, "year");
	}

	private static String count(long number, String one) {
		return number + " " + one + ((number == 1) ? "" : "s");
	}

	/**
	 * What was last said of an action.
	 *
	 * @param kind such as "Completed"
	 * @param text in words; null where only a document or a link tells
	 * @param on when
	 */
	public record Latest(String kind, @Nullable String text, PartialDate on) {
	}

}
