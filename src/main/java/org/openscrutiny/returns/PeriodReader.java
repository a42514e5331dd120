package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * Understands periods as they are typed and printed.
 */
final class PeriodReader {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
			+ "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

	private static final String YEAR = "'?(\\d{4}|\\d{2})";

	private static final String TO = " ?(?:-|to) ?";

	private static final Pattern MONTH_ALONE = Pattern.compile(MONTH + " ?" + YEAR);

	private static final Pattern LAST_DAY = Pattern.compile("(?:as )?(?:at )?(\\d{1,2}) " + MONTH + " " + YEAR);

	private static final Pattern SPAN = Pattern.compile(MONTH + "(?: ?" + YEAR + ")?" + TO + MONTH + " ?" + YEAR);

	private static final Pattern YEAR_TO_DATE = Pattern
		.compile("(?:ytd|year to date)(?: to)?(?: " + MONTH + " ?" + YEAR + ")?");

	private static final Pattern QUARTER = Pattern.compile("q(?:uarter )?([1-4]) (\\d{4}|\\d{2}) ?[/-] ?(\\d{2,4})");

	private static final Pattern FINANCIAL = Pattern.compile("(?:fy ?)?(\\d{4}|\\d{2}) ?/ ?(\\d{4}|\\d{2})");

	private static final Pattern YEARS = Pattern.compile("(\\d{4})" + TO + "(\\d{4}|\\d{2})");

	private static final Pattern TWELVE_MONTHS = Pattern
		.compile("(year ending|year to|y/e|ye|(?:rolling )?12 months(?: ending)?(?: to)?) " + MONTH + " ?" + YEAR);

	private static final Pattern PROGRAMME_YEAR = Pattern.compile("(?:y|yr|year) ?\\d{1,2}");

	private static final Pattern SAME = Pattern
		.compile("(?:the )?same (?:period|time|month|quarter) (?:last year|(?:in )?(\\d{4}) ?[/-] ?(\\d{2,4}))|sply");

	private static final int CENTURY = 100;

	private static final int TWO_THOUSAND = 2000;

	private static final int YEAR_IN_MONTHS = 12;

	private static final int QUARTER_IN_MONTHS = 3;

	private static final int APRIL = 4;

	private final String typed;

	private final String text;

	private final PeriodKind asked;

	private final LocalDate cutOff;

	PeriodReader(String typed, PeriodKind asked, LocalDate cutOff) {
		this.typed = typed.strip();
		this.text = plain(typed);
		this.asked = asked;
		this.cutOff = cutOff;
	}

	private static String plain(String typed) {
		return typed.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
			.replaceAll("[\\[\\](),\\u00a0\\s]+", " ")
			.strip()
			.toLowerCase(Locale.UK);
	}

	TypedPeriod read() {
		if (this.text.isEmpty()) {
			throw broken("Enter the period that the figure is about, such as " + example());
		}
		if (this.text.matches("(?:period )?not stated|unspecified|no period")) {
			return period(PeriodKind.UNSPECIFIED, null, null);
		}
		return month().or(this::yearToDate)
			.or(this::span)
			.or(this::quarter)
			.or(this::twelveMonths)
			.or(this::years)
			.or(this::same)
			.or(this::programmeYear)
			.orElseThrow(() -> broken("“" + this.typed
					+ "” is not a period that is understood. Type it like Dec 21, YTD Jan 22, Apr-Jun 21, 2019/20 or"
					+ " Year ending Oct 21"));
	}

	private String example() {
		return switch (this.asked) {
			case PROGRAMME_YEAR -> "Y2";
			case MULTI_YEAR -> "2018-2020";
			case COHORT_WITH_FOLLOW_UP -> "Apr 19 to Mar 20";
			default -> newest(this.asked, this.cutOff).map(TypedPeriod::label).orElse("Dec 21 or YTD Jan 22");
		};
	}

	private Optional<TypedPeriod> month() {
		Matcher day = LAST_DAY.matcher(this.text);
		if (day.matches()) {
			YearMonth month = month(day.group(2), day.group(3));
			if (Integer.parseInt(day.group(1)) != month.lengthOfMonth()) {
				throw broken("“%s” is not the last day of a month. Type the month alone".formatted(this.typed));
			}
			return Optional.of(endingWith(month));
		}
		Matcher alone = MONTH_ALONE.matcher(this.text);
		return alone.matches() ? Optional.of(endingWith(month(alone.group(1), alone.group(2)))) : Optional.empty();
	}

	/** A bare month is where the period ends, if a longer one is asked for. */
	private TypedPeriod endingWith(YearMonth month) {
		return switch (this.asked) {
			case YTD_TO_MONTH -> yearToDate(month);
			case YEAR_ENDING, ROLLING_12 -> months(this.asked, month.minusMonths(YEAR_IN_MONTHS - 1), month);
			default -> months(PeriodKind.MONTH, month, month);
		};
	}

	private Optional<TypedPeriod> yearToDate() {
		Matcher matcher = YEAR_TO_DATE.matcher(this.text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional.of(yearToDate(
				(matcher.group(1) != null) ? month(matcher.group(1), matcher.group(2)) : lastFullMonth(this.cutOff)));
	}

	private TypedPeriod yearToDate(YearMonth last) {
		return months(PeriodKind.YTD_TO_MONTH, YearMonth.of(financialYearOf(last), APRIL), last);
	}

	private Optional<TypedPeriod> span() {
		Matcher matcher = SPAN.matcher(this.text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		YearMonth last = month(matcher.group(3), matcher.group(4));
		YearMonth first = (matcher.group(2) != null) ? month(matcher.group(1), matcher.group(2))
				: YearMonth.of(last.getYear(), number(matcher.group(1)));
		if (matcher.group(2) == null && first.isAfter(last)) {
			first = first.minusYears(1);
		}
		if (first.isAfter(last)) {
			throw broken("“%s” ends before it begins. Check the years".formatted(this.typed));
		}
		long length = ChronoUnit.MONTHS.between(first, last) + 1;
		return Optional.of(months(kindOf(first, last, length), first, last));
	}

	private PeriodKind kindOf(YearMonth first, YearMonth last, long length) {
		if (this.asked == PeriodKind.COHORT_WITH_FOLLOW_UP) {
			return this.asked;
		}
		if (length == 1) {
			return PeriodKind.MONTH;
		}
		boolean fromApril = first.getMonthValue() == APRIL;
		if (fromApril && length <= YEAR_IN_MONTHS && this.asked == PeriodKind.YTD_TO_MONTH) {
			return this.asked;
		}
		if (length == QUARTER_IN_MONTHS) {
			return PeriodKind.QUARTER;
		}
		if (length == YEAR_IN_MONTHS) {
			return kindOfYear(first);
		}
		if (fromApril && length < YEAR_IN_MONTHS) {
			return PeriodKind.YTD_TO_MONTH;
		}
		if (length % YEAR_IN_MONTHS == 0) {
			return PeriodKind.MULTI_YEAR;
		}
		throw broken("“%s” has %d months. Figures are for a month, a quarter, the year to date from April, or years"
			.formatted(this.typed, length));
	}

	private PeriodKind kindOfYear(YearMonth first) {
		if (this.asked == PeriodKind.YEAR_ENDING || this.asked == PeriodKind.ROLLING_12) {
			return this.asked;
		}
		return switch (first.getMonthValue()) {
			case 1 -> PeriodKind.CALENDAR_YEAR;
			case APRIL -> PeriodKind.FINANCIAL_YEAR;
			default -> PeriodKind.YEAR_ENDING;
		};
	}

	private Optional<TypedPeriod> quarter() {
		Matcher matcher = QUARTER.matcher(this.text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int year = requireNextYear(matcher.group(2), matcher.group(3));
		YearMonth first = YearMonth.of(year, APRIL)
			.plusMonths((long) QUARTER_IN_MONTHS * (Integer.parseInt(matcher.group(1)) - 1));
		return Optional.of(months(PeriodKind.QUARTER, first, first.plusMonths(QUARTER_IN_MONTHS - 1)));
	}

	private Optional<TypedPeriod> twelveMonths() {
		Matcher matcher = TWELVE_MONTHS.matcher(this.text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		YearMonth last = month(matcher.group(2), matcher.group(3));
		boolean rolling = matcher.group(1).contains("12") || this.asked == PeriodKind.ROLLING_12;
		return Optional.of(months(rolling ? PeriodKind.ROLLING_12 : PeriodKind.YEAR_ENDING,
				last.minusMonths(YEAR_IN_MONTHS - 1), last));
	}

	private Optional<TypedPeriod> years() {
		Matcher financial = FINANCIAL.matcher(this.text);
		if (financial.matches()) {
			return Optional.of(financialYear(requireNextYear(financial.group(1), financial.group(2))));
		}
		Matcher span = YEARS.matcher(this.text);
		if (span.matches()) {
			return Optional.of(years(year(span.group(1)), year(span.group(2)), span.group(2).length() < 4));
		}
		if (this.text.matches("(?:19|20)\\d{2}")) {
			int year = year(this.text);
			return Optional.of(months(PeriodKind.CALENDAR_YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12)));
		}
		return Optional.empty();
	}

	private TypedPeriod years(int first, int last, boolean brief) {
		if (last == first + 1 && this.asked != PeriodKind.MULTI_YEAR) {
			if (brief || this.asked == PeriodKind.FINANCIAL_YEAR) {
				return financialYear(first);
			}
			throw broken("“%s” may be one financial year or two years. Type %d/%02d or Jan %d-Dec %d"
				.formatted(this.typed, first, last % CENTURY, first, last));
		}
		if (last <= first) {
			throw broken("“%s” ends before it begins. Check the years".formatted(this.typed));
		}
		return months(PeriodKind.MULTI_YEAR, YearMonth.of(first, 1), YearMonth.of(last, 12));
	}

	private TypedPeriod financialYear(int startsIn) {
		PeriodKind kind = (this.asked == PeriodKind.COHORT_WITH_FOLLOW_UP) ? this.asked : PeriodKind.FINANCIAL_YEAR;
		return months(kind, YearMonth.of(startsIn, APRIL), YearMonth.of(startsIn + 1, APRIL - 1));
	}

	private int requireNextYear(String first, String second) {
		int year = year(first);
		if (year(second) != year + 1) {
			throw broken("“%s” is not a financial year. One runs from April to March and is typed like %d/%02d"
				.formatted(this.typed, year, (year + 1) % CENTURY));
		}
		return year;
	}

	private Optional<TypedPeriod> same() {
		Matcher matcher = SAME.matcher(this.text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		TypedPeriod now = newest(this.asked, this.cutOff).orElse(null);
		if (now == null || now.startsOn() == null || now.endsOn() == null) {
			return Optional.of(period(PeriodKind.RELATIVE, null, null));
		}
		YearMonth first = YearMonth.from(now.startsOn());
		YearMonth last = YearMonth.from(now.endsOn());
		int back = (matcher.group(1) != null)
				? financialYearOf(last) - requireNextYear(matcher.group(1), matcher.group(2)) : 1;
		return Optional.of(months(this.asked, first.minusYears(back), last.minusYears(back)));
	}

	private Optional<TypedPeriod> programmeYear() {
		return PROGRAMME_YEAR.matcher(this.text).matches() ? Optional.of(period(PeriodKind.PROGRAMME_YEAR, null, null))
				: Optional.empty();
	}

	static Optional<TypedPeriod> newest(PeriodKind kind, LocalDate cutOff) {
		YearMonth last = lastFullMonth(cutOff);
		YearMonth quarterEnd = last.minusMonths(last.getMonthValue() % QUARTER_IN_MONTHS);
		YearMonth march = YearMonth.of(last.getMonthValue() >= APRIL - 1 ? last.getYear() : last.getYear() - 1, 3);
		YearMonth december = YearMonth.of(last.getMonthValue() == YEAR_IN_MONTHS ? last.getYear() : last.getYear() - 1,
				YEAR_IN_MONTHS);
		PeriodReader reader = new PeriodReader("", kind, cutOff);
		return switch (kind) {
			case MONTH -> Optional.of(reader.months(kind, last, last));
			case YTD_TO_MONTH -> Optional.of(reader.yearToDate(last));
			case QUARTER -> Optional.of(reader.months(kind, quarterEnd.minusMonths(QUARTER_IN_MONTHS - 1), quarterEnd));
			case FINANCIAL_YEAR -> Optional.of(reader.months(kind, march.minusMonths(YEAR_IN_MONTHS - 1), march));
			case CALENDAR_YEAR -> Optional.of(reader.months(kind, december.minusMonths(YEAR_IN_MONTHS - 1), december));
			case YEAR_ENDING, ROLLING_12 ->
				Optional.of(reader.months(kind, last.minusMonths(YEAR_IN_MONTHS - 1), last));
			default -> Optional.empty();
		};
	}

	private static YearMonth lastFullMonth(LocalDate day) {
		return YearMonth.from(day.plusDays(1)).minusMonths(1);
	}

	private static int financialYearOf(YearMonth month) {
		return (month.getMonthValue() >= APRIL) ? month.getYear() : month.getYear() - 1;
	}

	private static YearMonth month(String name, String year) {
		return YearMonth.of(year(year), number(name));
	}

	private static int number(String name) {
		return MONTHS.indexOf(name.substring(0, 3)) + 1;
	}

	private static int year(String digits) {
		int year = Integer.parseInt(digits);
		return (year < CENTURY) ? TWO_THOUSAND + year : year;
	}

	private TypedPeriod months(PeriodKind kind, YearMonth first, YearMonth last) {
		return period(kind, first.atDay(1), last.atEndOfMonth());
	}

	private TypedPeriod period(PeriodKind kind, @Nullable LocalDate first, @Nullable LocalDate last) {
		String label = this.typed;
		if (label.isEmpty()) {
			label = PeriodLabels.of(kind, first, last);
		}
		return new TypedPeriod(kind, first, last, label);
	}

	private RuleBroken broken(String message) {
		return new RuleBroken("period", message);
	}

}
