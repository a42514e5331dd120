package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.Measure.ValueKind;
import org.openscrutiny.shared.RuleBroken;

/**
 * Understands values of one measure as they are typed and printed.
 */
final class ValueReader {

	private static final Map<String, ValueStatus> TOKENS = Map.of("[x]", ValueStatus.NOT_AVAILABLE, "[z]",
			ValueStatus.NOT_APPLICABLE, "[c]", ValueStatus.SUPPRESSED);

	private static final Pattern MARKS = Pattern.compile("(.*?[^\\s*\\[\\]])\\s*((?:\\[[prebuk]\\]\\s*)+|\\*)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern RANGE = Pattern
		.compile("(?:between )?(-?[^-]*\\d[^-]*?) ?(?:-| to | and ) ?(-?[^-]*\\d[^-]*)", Pattern.CASE_INSENSITIVE);

	private static final Pattern PLAIN = Pattern.compile("-?(?:\\d{1,15}|\\d{1,3}(?:[, ]\\d{3}){1,4})(?:\\.\\d{1,9})?");

	private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(-?[\\d.,]+(?: \\d{3})*(?:\\.\\d+)?)\\s*(\\D*)");

	private static final Pattern SHARE = Pattern.compile("([\\d,]+) ?(?:/|of|out of) ?([\\d,]+)");

	private static final Pattern SHARE_WITH_PARTS = Pattern.compile("([-\\d.,]+ ?%?) ?\\((.+)\\)");

	private static final Pattern DURATION = Pattern.compile("(?:\\d+(?:\\.\\d+)? ?[a-z]+ ?)+");

	private static final Pattern DURATION_PART = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([a-z]+)");

	private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)");

	private static final Pattern PER = Pattern.compile("(.+?)\\s*(?:rate)?\\s*per ([\\d, ]+)(?: .*)?");

	private static final List<String> STATISTICS = List.of("average", "mean", "median", "media", "total", "avg");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int CLOCK_BASE = 60;

	private final Measure.Definition definition;

	ValueReader(Measure.Definition definition) {
		this.definition = definition;
	}

	TypedValue read(String typed) {
		String whole = typed.strip();
		if (whole.isEmpty()) {
			throw broken("Enter a figure, or choose why there is none");
		}
		ValueStatus token = TOKENS.get(whole.toLowerCase(Locale.UK));
		if (token != null) {
			return TypedValue.missing(token);
		}
		Matcher marked = MARKS.matcher(whole);
		if (marked.matches()) {
			return unmarked(marked.group(1)).marked(marks(marked.group(2)));
		}
		return unmarked(whole);
	}

	private static Set<Qualifier> marks(String marks) {
		if (marks.contains("*")) {
			return Set.of(Qualifier.PROVISIONAL);
		}
		EnumSet<Qualifier> all = EnumSet.noneOf(Qualifier.class);
		marks.chars().mapToObj(Character::toString).forEach((mark) -> Qualifier.of(mark).ifPresent(all::add));
		return all;
	}

	private TypedValue unmarked(String typed) {
		if (this.definition.valueKind() == ValueKind.TEXT || this.definition.valueKind() == ValueKind.AREAS) {
			return TypedValue.words(typed);
		}
		String text = plain(typed);
		if (text.chars().noneMatch(Character::isDigit)) {
			throw broken("“" + typed + "” is not a figure. If there is none, empty this field and choose why");
		}
		if (this.definition.statistic() == Measure.Statistic.SHARE) {
			TypedValue share = share(text, typed);
			if (share != null) {
				return share;
			}
		}
		BigDecimal single = number(text).orElse(null);
		if (single != null) {
			return TypedValue.number(single);
		}
		return range(text).orElseThrow(() -> broken(advice(text, typed)));
	}

	private static String plain(String typed) {
		return typed.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
			.replaceAll("[\\s\\u00a0\\u2009\\u202f]+", " ")
			.strip()
			.toLowerCase(Locale.UK);
	}

	private @Nullable TypedValue share(String text, String typed) {
		Matcher bracket = SHARE_WITH_PARTS.matcher(text);
		if (bracket.matches()) {
			Matcher parts = SHARE.matcher(bracket.group(2));
			Optional<BigDecimal> value = number(bracket.group(1));
			if (parts.matches() && value.isPresent()) {
				return TypedValue.share(value.get(), count(parts.group(1), typed), count(parts.group(2), typed));
			}
		}
		Matcher parts = SHARE.matcher(text);
		if (!parts.matches()) {
			return null;
		}
		BigDecimal numerator = count(parts.group(1), typed);
		BigDecimal denominator = count(parts.group(2), typed);
		return TypedValue.share(percentage(numerator, denominator), numerator, denominator);
	}

	private BigDecimal count(String digits, String typed) {
		if (!PLAIN.matcher(digits).matches()) {
			throw broken(advice(digits, typed));
		}
		return new BigDecimal(digits.replaceAll("[, ]", ""));
	}

	/** The share of its parts, with the decimal places of the measure. */
	BigDecimal percentage(BigDecimal numerator, BigDecimal denominator) {
		if (denominator.signum() <= 0) {
			throw broken("A share of 0 cannot be worked out. Choose why there is no figure");
		}
		return numerator.multiply(HUNDRED).divide(denominator, this.definition.decimals(), RoundingMode.HALF_UP);
	}

	private Optional<TypedValue> range(String text) {
		Matcher matcher = RANGE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String unit = matcher.group(2).replaceFirst("^-?[£]?[\\d.,]+", "");
		String first = PLAIN.matcher(matcher.group(1).replace("£", "")).matches() ? matcher.group(1) + unit
				: matcher.group(1);
		Optional<BigDecimal> high = number(matcher.group(2));
		return number(first).flatMap((low) -> high.map((most) -> TypedValue.range(low, most)));
	}

	private Optional<BigDecimal> number(String text) {
		return switch (this.definition.valueKind()) {
			case PERCENTAGE -> plainNumber(text.replaceFirst("\\s*(?:%|per ?cent|percent)$", ""));
			case MONEY -> money(text);
			case DURATION -> duration(text);
			case RATE -> rate(text);
			case RATIO -> plainNumber(text.replaceFirst("(?:\\s*:\\s*1|\\s*times|\\s*x)$", ""));
			default -> withUnit(text);
		};
	}

	private static Optional<BigDecimal> plainNumber(String text) {
		String number = text.strip();
		return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number.replaceAll("[, ]", "")))
				: Optional.empty();
	}

	private Optional<BigDecimal> withUnit(String text) {
		Optional<BigDecimal> alone = plainNumber(text);
		Matcher matcher = NUMBER_AND_UNIT.matcher(text);
		if (alone.isPresent() || !matcher.matches()) {
			return alone;
		}
		return isUnit(matcher.group(2)) ? plainNumber(matcher.group(1)) : Optional.empty();
	}

	private boolean isUnit(String typed) {
		String unit = (this.definition.unit() != null) ? plain(this.definition.unit()) : "";
		String word = typed.strip();
		return word.equals(unit) || (unit.endsWith("s") && word.equals(unit.substring(0, unit.length() - 1)));
	}

	private Optional<BigDecimal> money(String text) {
		Matcher matcher = Pattern.compile("(-?)£? ?(-?[\\d.,]+) ?(bn|billion|m|mn|million|k|thousand)?(?: pounds)?")
			.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int power = switch (String.valueOf(matcher.group(3))) {
			case "bn", "billion" -> 9;
			case "m", "mn", "million" -> 6;
			case "k", "thousand" -> 3;
			default -> 0;
		};
		return plainNumber(matcher.group(1) + matcher.group(2)).map((number) -> number.scaleByPowerOfTen(power))
			.map((number) -> number.setScale(Math.max(0, number.scale())));
	}

	private Optional<BigDecimal> rate(String text) {
		Matcher per = PER.matcher(text);
		if (!per.matches()) {
			return plainNumber(text.replaceFirst("\\s*rate$", ""));
		}
		BigDecimal base = plainNumber(per.group(2)).orElse(BigDecimal.ZERO);
		BigDecimal own = this.definition.rateBase();
		if (own == null || own.compareTo(base) != 0) {
			throw broken("This rate is "
					+ ((own != null) ? String.format("per %,d", own.toBigInteger())
							: "recorded without saying what it is per")
					+ ". Enter the number alone, worked out that way");
		}
		return plainNumber(per.group(1));
	}

	private Optional<BigDecimal> duration(String text) {
		String bare = text;
		for (String statistic : STATISTICS) {
			bare = bare.replaceFirst("^" + statistic + "\\s+", "").replaceFirst("\\s+" + statistic + "$", "");
		}
		Matcher clock = CLOCK.matcher(bare);
		if (clock.matches()) {
			return inUnit(BigDecimal
				.valueOf((Long.parseLong(clock.group(1)) * CLOCK_BASE + Long.parseLong(clock.group(2))) * CLOCK_BASE
						+ Long.parseLong(clock.group(3))));
		}
		if (!DURATION.matcher(bare).matches()) {
			return plainNumber(bare);
		}
		return parts(bare);
	}

	private Optional<BigDecimal> parts(String text) {
		Matcher part = DURATION_PART.matcher(text);
		BigDecimal total = BigDecimal.ZERO;
		int before = Integer.MAX_VALUE;
		while (part.find()) {
			int unit = seconds(part.group(2));
			BigDecimal number = new BigDecimal(part.group(1));
			BigDecimal length = number.multiply(BigDecimal.valueOf(unit));
			if (unit == 0 || unit >= before
					|| (before < Integer.MAX_VALUE && length.compareTo(BigDecimal.valueOf(before)) >= 0)) {
				return Optional.empty();
			}
			total = total.add(length);
			before = unit;
		}
		if (DurationUnit.of(this.definition) == DurationUnit.DAYS && before < DurationUnit.DAYS.seconds()) {
			throw broken("This measure is in days. Enter the number of days, such as 85");
		}
		return inUnit(total);
	}

	private static int seconds(String unit) {
		return switch (unit) {
			case "s", "sec", "secs", "second", "seconds" -> 1;
			case "m", "min", "mins", "minute", "minutes" -> 60;
			case "h", "hr", "hrs", "hour", "hours" -> 3600;
			case "d", "day", "days" -> 86_400;
			case "w", "wk", "wks", "week", "weeks" -> 604_800;
			default -> 0;
		};
	}

	private Optional<BigDecimal> inUnit(BigDecimal seconds) {
		BigDecimal unit = BigDecimal.valueOf(DurationUnit.of(this.definition).seconds());
		return Optional.of(seconds.divide(unit, Math.max(seconds.scale(), 0), RoundingMode.HALF_UP));
	}

	private String advice(String text, String typed) {
		String quoted = "“" + typed + "” is not understood. ";
		ValueKind kind = this.definition.valueKind();
		if (text.matches("-?\\d+,\\d{1,2}|.*\\d,\\d{1,2}(?!\\d).*|.*\\d{4,},\\d{3}.*")) {
			return quoted + "Check the comma: thousands are typed like 12,478 and decimals like 12.4";
		}
		if (text.endsWith("%") && kind != ValueKind.PERCENTAGE) {
			return quoted + "This measure is not a percentage (" + this.definition.unitInWords() + ")";
		}
		return quoted + switch (kind) {
			case PERCENTAGE -> "Type a percentage like 77 or 77%";
			case MONEY -> "Type an amount like £1,200 or £569.85m";
			case DURATION -> (DurationUnit.of(this.definition) == DurationUnit.DAYS) ? "Type days like 85 or 14-21"
					: "Type a duration like 8m44s, 1h26m31s or 16 seconds";
			case RATE, RATIO -> "Type a number like 5.5";
			case RANGE -> "Type a lowest and a highest figure like 14-21";
			default -> (this.definition.unit() != null)
					? "Type the number alone, without words: it is in " + this.definition.unit()
					: "Type the number alone, like 12,478";
		};
	}

	private static RuleBroken broken(String message) {
		return new RuleBroken("value", message);
	}

}
