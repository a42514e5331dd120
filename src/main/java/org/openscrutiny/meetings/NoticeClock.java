package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * By when the agenda of a meeting, and the reports that are open to the public, must be
 * published. Clear days are working days; neither the day of publication nor the day of
 * the meeting is one of them (Local Government Act 1972 section 100B(3), and the case of
 * Elitestone for how they are counted). An agenda must be open to inspection, so that one
 * published on a day off, or after the hour, is taken as published on the next working
 * day.
 *
 * @param clearDays how many clear days there must be, at least 1
 * @param days the days that count
 * @param publishBy the hour of the last day; null if the whole day will do
 */
public record NoticeClock(int clearDays, WorkingDays days, @Nullable LocalTime publishBy) {

	public NoticeClock {
		if (clearDays < 1) {
			throw new IllegalArgumentException("Notice takes at least one clear day, not " + clearDays);
		}
	}

	/**
	 * The last working day on which an agenda can be published in time.
	 * @param meeting the day of the meeting
	 */
	public LocalDate lastDay(LocalDate meeting) {
		return this.days.before(meeting, this.clearDays + 1);
	}

	/**
	 * The moment from which a publication is late, in the time of the place: an agenda
	 * published before it is in time.
	 * @param meeting the day of the meeting
	 */
	public LocalDateTime lateFrom(LocalDate meeting) {
		LocalDate last = lastDay(meeting);
		return (this.publishBy != null) ? last.atTime(this.publishBy) : last.plusDays(1).atStartOfDay();
	}

	/**
	 * How many clear days a publication leaves before a meeting.
	 * @param published the moment of publication, in the time of the place
	 * @param meeting the day of the meeting
	 */
	public int clearDaysOf(LocalDateTime published, LocalDate meeting) {
		return this.days.between(takenAsPublished(published), meeting);
	}

	private LocalDate takenAsPublished(LocalDateTime published) {
		boolean tooLate = this.publishBy != null && !published.toLocalTime().isBefore(this.publishBy);
		return this.days.onOrAfter(tooLate ? published.toLocalDate().plusDays(1) : published.toLocalDate());
	}

	/**
	 * How a meeting stands at a moment at which its agenda is published or still is to
	 * be.
	 * @param meeting the day of the meeting
	 * @param at the moment, in the time of the place
	 */
	public Notice at(LocalDate meeting, LocalDateTime at) {
		LocalDate last = lastDay(meeting);
		LocalDate today = at.toLocalDate();
		return new Notice(meeting, this.clearDays, last, this.publishBy, !at.isBefore(lateFrom(meeting)),
				today.isBefore(last) ? this.days.between(today, last) + 1 : 0, clearDaysOf(at, meeting));
	}

	/**
	 * How a meeting stands.
	 *
	 * @param meeting the day of the meeting
	 * @param clearDays how many clear days there must be
	 * @param lastDay the last working day on which its agenda can be published in time
	 * @param publishBy the hour of that day; null if the whole day will do
	 * @param late whether that moment has passed
	 * @param workingDaysLeft how many working days come after today until the last one,
	 * which is counted; 0 on the day itself and when it is late
	 * @param given how many clear days a publication at this moment leaves
	 */
	public record Notice(LocalDate meeting, int clearDays, LocalDate lastDay, @Nullable LocalTime publishBy,
			boolean late, int workingDaysLeft, int given) {
	}

}
