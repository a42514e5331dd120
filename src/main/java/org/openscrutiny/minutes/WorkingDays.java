package org.openscrutiny.minutes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The days on which offices in England work: neither weekends nor bank holidays.
 */
final class WorkingDays {

	private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private static final HolidayManager HOLIDAYS = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

	private static final String ENGLAND = "eng";

	private WorkingDays() {
	}

	/** The day that comes so many working days after another. */
	static LocalDate after(LocalDate day, int number) {
		LocalDate found = day;
		int left = number;
		while (left > 0) {
			found = found.plusDays(1);
			if (!WEEKEND.contains(found.getDayOfWeek()) && !HOLIDAYS.isHoliday(found, ENGLAND)) {
				left--;
			}
		}
		return found;
	}

}
