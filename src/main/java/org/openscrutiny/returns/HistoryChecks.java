package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.Measure.ValueKind;
import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.Limits;
import org.openscrutiny.statistics.Observation;
import org.openscrutiny.statistics.Series;

/**
 * The warnings that come from holding a number against those of earlier periods.
 */
final class HistoryChecks {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal DEFAULT_CHANGE = BigDecimal.valueOf(25);

	/** A figure is taken to be off by a power of ten if it is that near to it. */
	private static final double NEAR = 0.2;

	private static final int WINDOW = 12;

	/** Fewer figures than this say little about what is usual. */
	private static final int FEWEST = 6;

	private static final Pattern RISE = Pattern
		.compile("\\b(increas\\w*|ris(e|en|es|ing)|rose|grew|growth|higher|went up)\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern FALL = Pattern.compile(
			"\\b(decreas\\w*|fell|fall(s|en|ing)?|reduc\\w*|dropped|lower|went down)\\b", Pattern.CASE_INSENSITIVE);

	private final EntryFacts facts;

	private final Measure.Definition definition;

	private final TypedPeriod period;

	private final BigDecimal value;

	private final List<Finding> findings = new ArrayList<>();

	private HistoryChecks(EntryFacts facts, TypedPeriod period, BigDecimal value) {
		this.facts = facts;
		this.definition = facts.definition();
		this.period = period;
		this.value = value;
	}

	static List<Finding> of(EntryFacts facts, TypedPeriod period, BigDecimal value) {
		HistoryChecks checks = new HistoryChecks(facts, period, value);
		checks.run();
		return checks.findings;
	}

	private void run() {
		checkSmallShare();
		checkYearToDate();
		List<KnownFigure> comparable = comparable();
		if (comparable.isEmpty()) {
			return;
		}
		KnownFigure last = comparable.get(comparable.size() - 1);
		BigDecimal before = Objects.requireNonNull(last.number());
		if (!checkScale(last, before) && !checkChange(comparable, last, before)) {
			checkUsualSpan(comparable);
		}
		checkDecimals(last, before);
		if (before.compareTo(this.value) == 0 && this.value.signum() != 0) {
			warn("SAME_AS_LAST", "%s is exactly the figure of %s. Check that it is not the old one, or say that it is"
				.formatted(words(this.value), last.period().inWords()) + " right");
		}
		checkNote(last, before);
	}

	/**
	 * Earlier figures of the same kind of period, since the last break in the series, in
	 * the order of time. For a year to date, those to the same month.
	 */
	private List<KnownFigure> comparable() {
		LocalDate end = this.period.endsOn();
		if (end == null || this.facts.typed().qualifiers().contains(Qualifier.BREAK)) {
			return List.of();
		}
		List<KnownFigure> earlier = Stream
			.concat(this.facts.others().stream(), this.facts.approved().stream().filter(this::stands))
			.filter((one) -> one.period().kind() == this.period.kind())
			.filter((one) -> one.number() != null && one.period().endsOn() != null)
			.filter((one) -> Objects.requireNonNull(one.period().endsOn()).isBefore(end))
			.sorted(Comparator.comparing((one) -> Objects.requireNonNull(one.period().endsOn())))
			.toList();
		int start = 0;
		for (int index = 0; index < earlier.size(); index++) {
			start = earlier.get(index).isBreak() ? index : start;
		}
		return earlier.subList(start, earlier.size()).stream().filter((one) -> isLike(one, end)).toList();
	}

	/** What is typed anew takes the place of what was approved. */
	private boolean stands(KnownFigure approved) {
		return this.facts.others().stream().noneMatch((other) -> other.period().isSameTime(approved.period()));
	}

	private boolean isLike(KnownFigure one, LocalDate end) {
		return this.period.kind() != PeriodKind.YTD_TO_MONTH
				|| Objects.requireNonNull(one.period().endsOn()).getMonth() == end.getMonth();
	}

	private boolean checkScale(KnownFigure last, BigDecimal before) {
		if (before.signum() <= 0 || this.value.signum() <= 0) {
			return false;
		}
		double ratio = this.value.doubleValue() / before.doubleValue();
		for (int factor : factors()) {
			boolean more = Math.abs(ratio / factor - 1) <= NEAR;
			boolean less = Math.abs(ratio * factor - 1) <= NEAR;
			if (more || less) {
				warn("SCALE",
						"%s is about %,d times %s the figure of %s, %s. Check the unit and the decimal point, or"
							.formatted(words(this.value), factor, more ? "as much as" : "less than",
									last.period().inWords(), words(before))
								+ " say why it is right");
				return true;
			}
		}
		return false;
	}

	private List<Integer> factors() {
		return (this.definition.valueKind() == ValueKind.DURATION) ? List.of(10, 60, 100, 1000, 3600)
				: List.of(10, 100, 1000);
	}

	private boolean checkChange(List<KnownFigure> comparable, KnownFigure last, BigDecimal before) {
		if (before.signum() <= 0) {
			return false;
		}
		BigDecimal allowed = (this.definition.warnChange() != null) ? this.definition.warnChange() : DEFAULT_CHANGE;
		BigDecimal change = this.value.subtract(before).multiply(HUNDRED);
		if (change.abs().compareTo(allowed.multiply(before)) <= 0) {
			return false;
		}
		Limits limits = limits(comparable);
		if (limits != null && limits.lower().compareTo(this.value) <= 0 && limits.upper().compareTo(this.value) >= 0) {
			return false;
		}
		String beyond = (limits == null) ? ""
				: ", and outside the usual %s to %s".formatted(
						words(limits.lower().setScale(before.scale(), RoundingMode.HALF_UP)),
						words(limits.upper().setScale(before.scale(), RoundingMode.HALF_UP)));
		warn("BIG_CHANGE",
				"%s is %s%% %s than %s for %s%s. Check the figure, or say why it changed so much".formatted(
						words(this.value), change.abs().divide(before, 0, RoundingMode.HALF_UP).toPlainString(),
						(change.signum() > 0) ? "more" : "less", words(before), last.period().inWords(), beyond));
		return true;
	}

	private @Nullable Limits limits(List<KnownFigure> comparable) {
		List<Observation> observations = comparable.stream()
			.map((one) -> new Observation(one.period().asPeriod(), one.number(), one.isBreak()))
			.toList();
		ControlReading reading = ControlReading.of(new Series(observations),
				ControlTerms.of(Better.NEITHER, null, false).in(this.facts.segments()));
		List<ControlReading.Segment> segments = reading.segments();
		return segments.isEmpty() ? null : segments.get(segments.size() - 1).limits();
	}

	private void checkUsualSpan(List<KnownFigure> comparable) {
		List<BigDecimal> last = comparable.subList(Math.max(0, comparable.size() - WINDOW), comparable.size())
			.stream()
			.map((one) -> Objects.requireNonNull(one.number()))
			.toList();
		if (last.size() < FEWEST) {
			return;
		}
		BigDecimal least = last.stream().reduce(BigDecimal::min).orElseThrow();
		BigDecimal most = last.stream().reduce(BigDecimal::max).orElseThrow();
		if (this.value.compareTo(least) < 0 || this.value.compareTo(most) > 0) {
			warn("OUTSIDE_LAST_12",
					"%s is %s than all of the last %d figures, which go from %s to %s. Check it, or say why".formatted(
							words(this.value), (this.value.compareTo(most) > 0) ? "more" : "less", last.size(),
							words(least), words(most)));
		}
	}

	private void checkDecimals(KnownFigure last, BigDecimal before) {
		if (isRounded() && this.value.scale() < before.scale()) {
			warn("FEWER_DECIMALS", "%s has fewer decimal places than %s for %s. Type it as exactly, or say why it is"
				.formatted(words(this.value), words(before), last.period().inWords()) + " rounded");
		}
	}

	private boolean isRounded() {
		return this.definition.valueKind() != ValueKind.DURATION && this.definition.valueKind() != ValueKind.MONEY;
	}

	/** 0.77 may be meant to be 77 per cent. */
	private void checkSmallShare() {
		boolean share = this.definition.valueKind() == ValueKind.PERCENTAGE
				&& this.definition.statistic() == Measure.Statistic.SHARE;
		String typed = this.facts.typed().value();
		if (share && this.value.signum() > 0 && this.value.compareTo(BigDecimal.ONE) < 0 && typed != null
				&& !typed.contains("%") && !typed.contains("/")) {
			warn("SCALE", "%s is less than 1%%. If %s is meant, type that, or say that it is right"
				.formatted(words(this.value), words(this.value.movePointRight(2))));
		}
	}

	private void checkYearToDate() {
		LocalDate start = this.period.startsOn();
		LocalDate end = this.period.endsOn();
		if (this.period.kind() != PeriodKind.YTD_TO_MONTH || start == null || end == null || !adds(this.definition)
				|| this.definition.flowOrStock() == Measure.FlowOrStock.STOCK) {
			return;
		}
		Stream.concat(this.facts.approved().stream(), this.facts.others().stream())
			.filter((one) -> one.period().kind() == PeriodKind.YTD_TO_MONTH && start.equals(one.period().startsOn()))
			.filter((one) -> one.period().endsOn() != null && one.period().endsOn().isBefore(end))
			.filter((one) -> one.number() != null && one.number().compareTo(this.value) > 0)
			.max(Comparator.comparing((one) -> Objects.requireNonNull(one.number())))
			.ifPresent((earlier) -> warn("YEAR_TO_DATE_FELL",
					"%s is less than %s, which is the year to date for %s already. Check the figure, or say why it fell"
						.formatted(words(this.value), words(Objects.requireNonNull(earlier.number())),
								earlier.period().inWords())));
	}

	/** The note may not say that a figure rose where it fell. */
	private void checkNote(KnownFigure last, BigDecimal before) {
		String note = this.facts.typed().note();
		int direction = this.value.compareTo(before);
		if (note == null || direction == 0) {
			return;
		}
		boolean rise = RISE.matcher(note).find();
		boolean fall = FALL.matcher(note).find();
		if (rise != fall && rise != (direction > 0)) {
			warn("NOTE_CONTRADICTS",
					"The note speaks of %s, but %s is %s than %s for %s. Correct one, or say what is meant".formatted(
							rise ? "an increase" : "a decrease", words(this.value), (direction > 0) ? "more" : "less",
							words(before), last.period().inWords()));
		}
	}

	/**
	 * The sum of the months of a quarter or a year to date, as far as all are held.
	 * @return empty if a month is missing, or the measure is none that adds up
	 */
	static Optional<BigDecimal> sumOfMonths(EntryFacts facts, TypedPeriod period) {
		LocalDate start = period.startsOn();
		LocalDate end = period.endsOn();
		if (period.kind() == PeriodKind.MONTH || start == null || end == null || !adds(facts.definition())
				|| facts.definition().flowOrStock() == Measure.FlowOrStock.STOCK) {
			return Optional.empty();
		}
		Map<YearMonth, BigDecimal> months = new HashMap<>();
		Stream.concat(facts.approved().stream(), facts.others().stream())
			.filter((one) -> one.period().kind() == PeriodKind.MONTH)
			.forEach((one) -> {
				if (one.number() != null && one.period().endsOn() != null) {
					months.put(YearMonth.from(one.period().endsOn()), one.number());
				}
			});
		BigDecimal sum = BigDecimal.ZERO;
		for (YearMonth month = YearMonth.from(start); !month.isAfter(YearMonth.from(end)); month = month
			.plusMonths(1)) {
			BigDecimal held = months.get(month);
			if (held == null) {
				return Optional.empty();
			}
			sum = sum.add(held);
		}
		return Optional.of(sum);
	}

	/** Whether parts add up to a whole. */
	static boolean adds(Measure.Definition definition) {
		boolean number = definition.valueKind() == ValueKind.COUNT || definition.valueKind() == ValueKind.MONEY
				|| definition.valueKind() == ValueKind.QUANTITY;
		return number && (definition.statistic() == Measure.Statistic.TOTAL
				|| definition.statistic() == Measure.Statistic.HEADCOUNT
				|| definition.statistic() == Measure.Statistic.FTE);
	}

	private String words(BigDecimal number) {
		return ValueWords.of(number, this.definition);
	}

	private void warn(String code, String message) {
		boolean known = this.findings.stream().anyMatch((one) -> one.code().equals(code));
		if (!known) {
			this.findings.add(Finding.warning(code, "value", message));
		}
	}

}
