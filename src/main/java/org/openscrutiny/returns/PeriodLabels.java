package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Periods as people type them, so that what a form suggests is read again.
 */
final class PeriodLabels {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

	private PeriodLabels() {
	}

	/** Such as {@code YTD Jan 2022} or {@code 2019/20}. */
	static String of(PeriodKind kind, @Nullable LocalDate first, @Nullable LocalDate last) {
		if (first == null || last == null) {
			return kind.getLabel();
		}
		return switch (kind) {
			case MONTH -> MONTH.format(last);
			case YTD_TO_MONTH -> "YTD " + MONTH.format(last);
			case QUARTER ->
				((first.getYear() == last.getYear()) ? MONTH_ALONE : MONTH).format(first) + "-" + MONTH.format(last);
			case FINANCIAL_YEAR -> "%d/%02d".formatted(first.getYear(), last.getYear() % 100);
			case CALENDAR_YEAR -> String.valueOf(last.getYear());
			case YEAR_ENDING -> "Year ending " + MONTH.format(last);
			case ROLLING_12 -> "12 months to " + MONTH.format(last);
			default -> MONTH.format(first) + "-" + MONTH.format(last);
		};
	}

}
