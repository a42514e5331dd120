package org.openscrutiny.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Set;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The days on which the offices of a nation work: no weekends, no bank holidays, and none
 * of the holidays that were added by hand.
 *
 * @param nation the nation
 * @param saturdays whether a Saturday counts as a working day. Parish councils count it;
 * a principal council's committee, and so a panel, does not
 * @param oneOff holidays that the calendar does not know yet
 */
public record WorkingDays(Nation nation, boolean saturdays, Set<LocalDate> oneOff) {

	private static final HolidayManager HOLIDAYS = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

	/**
	 * Bank holidays that fall on a Saturday are kept on a day of the next week, and yet
	 * nobody works on the Saturday.
	 */
	private static final Set<MonthDay> ALWAYS_OFF = Set.of(MonthDay.of(Month.DECEMBER, 25),
			MonthDay.of(Month.DECEMBER, 26), MonthDay.of(Month.JANUARY, 1));

	public WorkingDays {
		oneOff = Set.copyOf(oneOff);
	}

	/** Those of a nation, Saturdays left out. */
	public static WorkingDays of(Nation nation, Collection<LocalDate> oneOff) {
		return new WorkingDays(nation, false, Set.copyOf(oneOff));
	}

	public boolean includes(LocalDate day) {
		return !(isWeekend(day.getDayOfWeek()) || ALWAYS_OFF.contains(MonthDay.from(day)) || this.oneOff.contains(day)
				|| isBankHoliday(day));
	}

	private boolean isWeekend(DayOfWeek day) {
		return day == DayOfWeek.SUNDAY || (day == DayOfWeek.SATURDAY && !this.saturdays);
	}

	/** Whether the calendar knows the day as a bank holiday. */
	public boolean isBankHoliday(LocalDate day) {
		return HOLIDAYS.isHoliday(day, this.nation.getCode());
	}

	/** The day itself if offices work on it; otherwise the next on which they do. */
	public LocalDate onOrAfter(LocalDate day) {
		return includes(day) ? day : after(day, 1);
	}

	/**
	 * The working day that comes so many working days after a day.
	 * @param number at least 1
	 */
	public LocalDate after(LocalDate day, int number) {
		return count(day, number, 1);
	}

	/**
	 * The working day that comes so many working days before a day.
	 * @param number at least 1
	 */
	public LocalDate before(LocalDate day, int number) {
		return count(day, number, -1);
	}

	private LocalDate count(LocalDate day, int number, int step) {
		LocalDate found = day;
		int left = number;
		while (left > 0) {
			found = found.plusDays(step);
			if (includes(found)) {
				left--;
			}
		}
		return found;
	}

	/** How many working days lie between two days, neither of which counts. */
	public int between(LocalDate first, LocalDate last) {
		return (int) first.plusDays(1).datesUntil(max(first.plusDays(1), last)).filter(this::includes).count();
	}

	private static LocalDate max(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
