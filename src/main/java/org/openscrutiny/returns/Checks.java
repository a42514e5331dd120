package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.Measure.ValueKind;
import org.openscrutiny.shared.RuleBroken;

/**
 * What can be wrong with an entry: errors, which block it, and warnings, which can be
 * accepted with a reason. A pure function of the facts.
 */
final class Checks {

	private static final int STALE_MONTHS = 6;

	private static final int STALE_MONTHS_OF_YEARS = 24;

	private static final Pattern RELATIVE = Pattern.compile("\\bsame\\b.*|\\bsply\\b", Pattern.CASE_INSENSITIVE);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final EntryFacts facts;

	private final Measure.Definition definition;

	private final List<Finding> findings = new ArrayList<>();

	private Checks(EntryFacts facts) {
		this.facts = facts;
		this.definition = facts.definition();
	}

	/**
	 * Everything there is to say of an entry, errors first.
	 */
	static List<Finding> of(EntryFacts facts) {
		Checks checks = new Checks(facts);
		checks.run();
		return checks.findings.stream().sorted((one, other) -> one.severity().compareTo(other.severity())).toList();
	}

	static boolean block(Collection<Finding> findings) {
		return findings.stream().anyMatch(Finding::isError);
	}

	private void run() {
		TypedPeriod period = understood(this::period, "period");
		TypedValue value = understood(this::value, "value");
		if (period != null) {
			checkPeriod(period);
		}
		if (value != null) {
			checkValue(value);
			if (period != null) {
				checkAgainstTheSamePeriod(period, value);
			}
		}
		if (period != null && value != null && value.value() != null && !Checks.block(this.findings)) {
			this.findings.addAll(HistoryChecks.of(this.facts, period, value.value()));
		}
	}

	private <T> @Nullable T understood(Supplier<@Nullable T> reading, String field) {
		try {
			return reading.get();
		}
		catch (RuleBroken broken) {
			error("value".equals(field) ? "VALUE_NOT_UNDERSTOOD" : "PERIOD_NOT_UNDERSTOOD", field, broken.getMessage());
			return null;
		}
	}

	private TypedPeriod period() {
		String typed = this.facts.typed().period();
		return TypedPeriod.read((typed != null) ? typed : "", this.facts.asked().kind(), this.facts.asked().cutOff());
	}

	private @Nullable TypedValue value() {
		EntryFacts.Typed typed = this.facts.typed();
		if (typed.status().isFigure()) {
			TypedValue read = TypedValue.read((typed.value() != null) ? typed.value() : "", this.definition);
			if (!read.status().isFigure()) {
				requireReason(read.status());
			}
			return read;
		}
		if (typed.value() != null) {
			error("STATUS_AND_VALUE", "status", "There is a figure, “%s”, and also the status “%s”. Keep one of them"
				.formatted(typed.value(), typed.status().getLabel()));
		}
		requireReason(typed.status());
		return TypedValue.missing(typed.status());
	}

	private void requireReason(ValueStatus status) {
		if (this.facts.typed().statusReason() == null) {
			error("NO_REASON", "status", "Say why the figure is “%s”: readers see the reason instead of the figure"
				.formatted(status.getLabel().toLowerCase(Locale.UK)));
		}
	}

	private void checkPeriod(TypedPeriod period) {
		LocalDate last = period.endsOn();
		LocalDate cutOff = this.facts.asked().cutOff();
		if (last == null) {
			if (period.kind() == PeriodKind.UNSPECIFIED && this.facts.typed().status().isFigure()) {
				warning("NO_PERIOD", "period",
						"No period is stated, so readers cannot tell how old the figure is. Enter it, or say why it is"
								+ " not known");
			}
			return;
		}
		if (last.isAfter(this.facts.asked().today())) {
			error("PERIOD_IN_FUTURE", "period", "%s ends on %s, which is still to come. Check the period"
				.formatted(capital(period.inWords()), Days.inWords(last)));
		}
		else if (last.isAfter(cutOff)) {
			error("PERIOD_AFTER_CUT_OFF", "period",
					"%s ends after %s, the last day that this round is about. Enter it in the next round, or an earlier"
						.formatted(capital(period.inWords()), Days.inWords(cutOff)) + " period");
		}
		else if (last.isBefore(cutOff.minusMonths(isYears(period) ? STALE_MONTHS_OF_YEARS : STALE_MONTHS))) {
			warning("OLD_PERIOD", "period",
					"%s ended on %s, long before %s. Check the year, or say why there is no newer figure"
						.formatted(capital(period.inWords()), Days.inWords(last), Days.inWords(cutOff)));
		}
		if (RELATIVE.matcher(period.label()).find()) {
			warning("PERIOD_OF_COMPARATOR", "period",
					"“%s” names the period of something to compare with. It was taken to mean %s. Type that period, or"
						.formatted(period.label(), period.inWords()) + " say why it is right");
		}
		checkOrder(period, last);
	}

	private static boolean isYears(TypedPeriod period) {
		return switch (period.kind()) {
			case MONTH, QUARTER, YTD_TO_MONTH, ROLLING_12 -> false;
			default -> true;
		};
	}

	private void checkOrder(TypedPeriod period, LocalDate last) {
		boolean known = this.facts.approved().stream().anyMatch((one) -> one.period().isSameTime(period));
		this.facts.approved()
			.stream()
			.filter((one) -> one.period().kind() == period.kind() && one.value().status().isFigure())
			.filter((one) -> one.period().endsOn() != null && last.isBefore(one.period().endsOn()))
			.max(Comparator.comparing((one) -> Objects.requireNonNull(one.period().endsOn())))
			.filter((newest) -> !known)
			.ifPresent((newest) -> warning("OLDER_THAN_LAST", "period",
					"%s is older than the last approved period, %s. Check the period, or say why an older one is"
						.formatted(capital(period.inWords()), newest.period().inWords()) + " entered now"));
	}

	private void checkValue(TypedValue value) {
		if (value.low() != null && value.high() != null) {
			checkNumber(value.low());
			checkNumber(value.high());
			if (value.low().compareTo(value.high()) > 0) {
				error("LOW_ABOVE_HIGH", "value",
						"The range begins with %s, which is more than its end, %s. Swap them or correct one"
							.formatted(words(value.low()), words(value.high())));
			}
		}
		if (value.value() != null) {
			checkNumber(value.value());
		}
		checkParts(value);
		checkGroups();
	}

	private void checkNumber(BigDecimal number) {
		boolean share = this.definition.statistic() == Measure.Statistic.SHARE;
		if (this.definition.valueKind() == ValueKind.PERCENTAGE && share
				&& (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
			error("SHARE_OUT_OF_BOUNDS", "value",
					"%s is not a share: it must be from 0%% to 100%%. Check the figure".formatted(words(number)));
		}
		else if (number.signum() < 0 && isNeverNegative()) {
			error("NEGATIVE", "value", "%s is below 0, and this measure is a %s. Take the minus sign away"
				.formatted(words(number), this.definition.valueKind().getLabel().toLowerCase(Locale.UK)));
		}
		else if (this.definition.hardMin() != null && number.compareTo(this.definition.hardMin()) < 0) {
			error("BELOW_LEAST", "value", "%s is below %s, the least that this measure can be. Check the figure"
				.formatted(words(number), words(this.definition.hardMin())));
		}
		else if (this.definition.hardMax() != null && number.compareTo(this.definition.hardMax()) > 0) {
			error("ABOVE_GREATEST", "value", "%s is above %s, the most that this measure can be. Check the figure"
				.formatted(words(number), words(this.definition.hardMax())));
		}
		if (this.definition.valueKind() == ValueKind.COUNT && this.definition.decimals() == 0
				&& number.stripTrailingZeros().scale() > 0) {
			error("NOT_WHOLE", "value",
					"%s is not a whole number, and this measure counts. Check the figure".formatted(words(number)));
		}
	}

	private boolean isNeverNegative() {
		return this.definition.valueKind() == ValueKind.COUNT || this.definition.valueKind() == ValueKind.DURATION
				|| this.definition.valueKind() == ValueKind.RATE || this.definition.valueKind() == ValueKind.RATIO;
	}

	private void checkParts(TypedValue value) {
		BigDecimal numerator = (value.numerator() != null) ? value.numerator() : this.facts.typed().numerator();
		BigDecimal denominator = (value.denominator() != null) ? value.denominator() : this.facts.typed().denominator();
		if (numerator == null && denominator == null) {
			return;
		}
		if (numerator == null || denominator == null) {
			error("HALF_A_SHARE", "parts", "Enter both numbers that the share is made of, or neither");
			return;
		}
		if (numerator.signum() < 0 || denominator.signum() <= 0) {
			error("SHARE_OF_NOTHING", "parts",
					"%s out of %s is no share. The first number must be 0 or more, the second"
						.formatted(plain(numerator), plain(denominator)) + " more than 0");
			return;
		}
		if (this.definition.statistic() == Measure.Statistic.SHARE && numerator.compareTo(denominator) > 0) {
			error("NUMERATOR_ABOVE_DENOMINATOR", "parts",
					"%s out of %s is more than all. Swap the numbers or correct one".formatted(plain(numerator),
							plain(denominator)));
		}
		else if (value.value() != null && this.definition.statistic() == Measure.Statistic.SHARE) {
			checkShare(value.value(), numerator, denominator);
		}
	}

	private void checkShare(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
		BigDecimal difference = value.multiply(denominator).subtract(numerator.multiply(HUNDRED)).abs();
		BigDecimal leeway = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, value.scale())).multiply(denominator);
		if (difference.compareTo(leeway) >= 0) {
			BigDecimal share = numerator.multiply(HUNDRED)
				.divide(denominator, Math.max(value.scale(), this.definition.decimals()), RoundingMode.HALF_UP);
			error("SHARE_DISAGREES", "parts", "%s out of %s is %s, not %s. Correct the share or its numbers"
				.formatted(plain(numerator), plain(denominator), words(share), words(value)));
		}
	}

	private void checkGroups() {
		EntryFacts.Groups groups = this.facts.groups();
		if (groups == null) {
			return;
		}
		if (groups.unnamed() && this.facts.approved().isEmpty()) {
			warning("GROUP_NOT_NAMED", "value",
					"The plan does not name this group. Have it named, or say how you know which figure belongs here");
		}
		if (!groups.parts().isEmpty()) {
			checkSum(groups.parts(), groups.whole());
		}
	}

	private void checkSum(List<BigDecimal> parts, @Nullable BigDecimal whole) {
		BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean shares = this.definition.valueKind() == ValueKind.PERCENTAGE
				&& this.definition.statistic() == Measure.Statistic.SHARE;
		if (shares) {
			int places = parts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
			BigDecimal leeway = BigDecimal.valueOf(parts.size()).scaleByPowerOfTen(-Math.max(0, places));
			if (sum.subtract(HUNDRED).abs().multiply(BigDecimal.valueOf(2)).compareTo(leeway) > 0) {
				warning("PARTS_NOT_WHOLE", "value",
						"The groups add up to %s, not 100%%. Correct one, or say what is left".formatted(words(sum))
								+ " out or counted twice");
			}
		}
		else if (whole != null && adds() && sum.compareTo(whole) != 0) {
			warning("PARTS_NOT_WHOLE", "value",
					"The groups add up to %s, but the whole is %s. Correct one, or say what is left out or counted twice"
						.formatted(words(sum), words(whole)));
		}
	}

	private boolean adds() {
		return HistoryChecks.adds(this.definition);
	}

	private void checkAgainstTheSamePeriod(TypedPeriod period, TypedValue value) {
		same(this.facts.others(), period, value).ifPresent(
				(other) -> error("TYPED_TWICE", "value", "There is another entry for %s, with %s. Keep one of them"
					.formatted(period.inWords(), other.value().inWords(this.definition))));
		if (!this.facts.asked().revision()) {
			same(this.facts.approved(), period, value).ifPresent((other) -> error("ALREADY_APPROVED", "value",
					"%s is approved for %s already. To change it, ask an approver to unlock it for a new revision"
						.formatted(other.value().inWords(this.definition), period.inWords())));
		}
		BigDecimal number = value.value();
		if (number != null) {
			HistoryChecks.sumOfMonths(this.facts, period)
				.filter((sum) -> sum.compareTo(number) != 0)
				.ifPresent((sum) -> error("MONTHS_DISAGREE", "value",
						"The months of %s add up to %s, not %s. Correct this figure or the months"
							.formatted(period.inWords(), words(sum), words(number))));
		}
	}

	private static Optional<KnownFigure> same(List<KnownFigure> figures, TypedPeriod period, TypedValue value) {
		return figures.stream()
			.filter((other) -> other.period().isSameTime(period))
			.filter((other) -> !isSameFigure(other.value(), value))
			.findFirst();
	}

	private static boolean isSameFigure(TypedValue one, TypedValue other) {
		return one.status() == other.status() && equal(one.value(), other.value()) && equal(one.low(), other.low())
				&& equal(one.high(), other.high()) && Objects.equals(one.text(), other.text());
	}

	private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one == null || other == null) ? one == other : one.compareTo(other) == 0;
	}

	private String words(BigDecimal number) {
		return ValueWords.of(number, this.definition);
	}

	private static String plain(BigDecimal number) {
		return String.format(Locale.UK, "%,d", number.toBigInteger());
	}

	static String capital(String words) {
		return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
	}

	private void error(String code, String field, String message) {
		add(Finding.error(code, field, message));
	}

	private void warning(String code, String field, String message) {
		add(Finding.warning(code, field, message));
	}

	private void add(Finding finding) {
		if (this.findings.stream().noneMatch((one) -> one.code().equals(finding.code()))) {
			this.findings.add(finding);
		}
	}

}
