package org.openscrutiny.charts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.openscrutiny.statistics.Period;

/**
 * Periods as short as an axis needs them.
 */
final class PeriodLabel {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMM", Locale.UK);

	private PeriodLabel() {
	}

	/** Such as {@code Jan 2022}, {@code Jul–Sep 2021} or {@code to Jan 2022}. */
	static String brief(Period period) {
		if (period.start() == null || period.end() == null) {
			return period.inWords();
		}
		return switch (period.kind()) {
			case MONTH -> MONTH.format(period.end());
			case QUARTER -> MONTH_ALONE.format(period.start()) + "–" + MONTH.format(period.end());
			case YEAR_ENDING, ROLLING_12, YTD_TO_MONTH -> "to " + MONTH.format(period.end());
			case FINANCIAL_YEAR, CALENDAR_YEAR -> period.inWords();
			default -> (period.start().getYear() == period.end().getYear()) ? MONTH.format(period.end())
					: period.start().getYear() + "–" + period.end().getYear();
		};
	}

}
