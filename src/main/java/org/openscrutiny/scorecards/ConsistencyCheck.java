package org.openscrutiny.scorecards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.scorecards.ScorecardContent.Value;

/**
 * Holds what is said around a scorecard against its figures, and the figures against each
 * other. It reads sentences only so far: which measure they name, which numbers, and
 * which way these go.
 */
final class ConsistencyCheck {

	private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\n+");

	private static final Pattern PERCENT = Pattern.compile(
			"(?:(?:almost|about|around|nearly|over|more than|just under)\\s+)?[+−-]?(\\d+(?:\\.\\d+)?)\\s?(?:%|per cent)");

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\d/.,£])£?\\d[\\d,]*(?:\\.\\d+)?(?:%|m\\b)?(?![\\d/])");

	/** Years, days of a month and telephone numbers, which are no figures. */
	private static final Pattern NO_FIGURE = Pattern.compile(
			"\\b(?:999|101)\\b(?= (?:and|or|calls))|\\b(?:19|20)\\d\\d(?:/\\d\\d|[–-]\\d\\d(?:\\d\\d)?)?\\b|\\b\\d{1,2} (?=January|February|March|April|May|June|July|August|September|October|November|December)");

	private static final Pattern UP = Pattern
		.compile("\\b(rose|risen|rise|rising|increas\\w*|up|higher|grew|grown|more)\\b|[+]\\s?\\d");

	private static final Pattern DOWN = Pattern
		.compile("\\b(fell|fallen|fall|falling|reduc\\w*|decreas\\w*|down|lower|fewer|less|drop\\w*)\\b|[−-]\\s?\\d");

	private static final BigDecimal TOLERANCE = new BigDecimal("1.5");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final ScorecardContent content;

	/** What the figures stand in. */
	private final String table;

	private final Map<String, Line> names = new LinkedHashMap<>();

	private final List<String> longestFirst;

	private final List<Finding> findings = new ArrayList<>();

	private ConsistencyCheck(ScorecardContent content) {
		this.content = content;
		this.table = content.title().isEmpty() ? "the table" : "“" + content.title() + "”";
		content.indicators().forEach((indicator) -> {
			indicator.lines().forEach((line) -> this.names.putIfAbsent(name(line.label()), line));
			indicator.lines()
				.stream()
				.findFirst()
				.ifPresent((line) -> this.names.putIfAbsent(name(indicator.title()), line));
		});
		content.besides()
			.stream()
			.flatMap((topic) -> topic.lines().stream())
			.forEach((line) -> this.names.putIfAbsent(name(line.label()), line));
		this.longestFirst = this.names.keySet()
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	private static String name(String label) {
		String lower = label.toLowerCase(Locale.UK);
		return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
	}

	/**
	 * @param content the scorecard, with references filled in
	 * @param texts what is written around it, as it was typed
	 * @param previous the scorecard before it; null if there is none
	 */
	static List<Finding> of(ScorecardContent content, List<Text> texts, @Nullable ScorecardContent previous) {
		ConsistencyCheck check = new ConsistencyCheck(content);
		texts.forEach(check::read);
		content.sections().forEach(check::look);
		content.besides().forEach((topic) -> topic.lines().forEach((line) -> check.addUp(topic.title(), line)));
		if (previous != null) {
			check.lookForLost(previous);
		}
		return check.findings.stream().sorted(Comparator.comparing(Finding::kind)).toList();
	}

	private void read(Text text) {
		for (String sentence : SENTENCE.split(References.without(text.words()))) {
			String lower = sentence.toLowerCase(Locale.UK);
			List<Line> named = named(lower, text);
			PERCENT.matcher(lower).results().forEach((match) -> claim(text, lower, match, named));
			if (text.forReaders()) {
				NUMBER.matcher(NO_FIGURE.matcher(sentence).replaceAll(" "))
					.results()
					.map(MatchResult::group)
					.forEach((number) -> this.findings.add(new Finding(Finding.Kind.TYPED_NUMBER, text.where(),
							"“%s” in: %s".formatted(number, sentence.strip()))));
			}
			if (named.size() == 1) {
				NUMBER.matcher(NO_FIGURE.matcher(sentence).replaceAll(" "))
					.results()
					.map(MatchResult::group)
					.filter((number) -> !number.endsWith("%"))
					.forEach((number) -> value(text, number, named.get(0)));
			}
		}
	}

	/**
	 * The measures that a sentence names, the longest names first; if it names none,
	 * those that the text is about.
	 */
	private List<Line> named(String sentence, Text text) {
		List<Line> found = new ArrayList<>();
		String left = sentence;
		for (String name : this.longestFirst) {
			if (left.contains(name)) {
				Line line = Objects.requireNonNull(this.names.get(name));
				if (!found.contains(line)) {
					found.add(line);
				}
				left = left.replace(name, " ");
			}
		}
		return found.isEmpty() ? text.about() : found;
	}

	private void claim(Text text, String sentence, MatchResult match, List<Line> named) {
		if (named.size() != 1) {
			return;
		}
		Line line = named.get(0);
		BigDecimal percent = new BigDecimal(match.group(1));
		if (line.unit().startsWith("Per cent") && numbers(line).anyMatch((number) -> number.compareTo(percent) == 0)) {
			return;
		}
		int way = way(sentence);
		List<Told> told = line.compared().stream().flatMap((compared) -> told(line, compared).stream()).toList();
		List<Told> sameBase = told.stream().filter((one) -> one.isNamedIn(sentence)).toList();
		List<Told> held = sameBase.isEmpty() ? told : sameBase;
		if (held.isEmpty() || held.stream().anyMatch((one) -> one.agrees(percent, way))) {
			return;
		}
		boolean opposite = way != 0 && held.stream().allMatch((one) -> one.change().signum() == -way);
		String tells = held.stream().map(Told::inWords).collect(Collectors.joining("; "));
		this.findings.add(new Finding(opposite ? Finding.Kind.OPPOSITE_DIRECTIONS : Finding.Kind.ANOTHER_CHANGE,
				text.where(), "%s: the text says “%s%s”, %s %s".formatted(line.label(),
						(way < 0) ? "down " : (way > 0) ? "up " : "", match.group().strip(), this.table, tells)));
	}

	private static int way(String sentence) {
		boolean up = UP.matcher(sentence).find();
		boolean down = DOWN.matcher(sentence).find();
		return (up == down) ? 0 : up ? 1 : -1;
	}

	private void value(Text text, String typed, Line line) {
		BigDecimal number = new BigDecimal(typed.replaceAll("[£,m]", ""));
		if (number.compareTo(HUNDRED) < 0 || numbers(line).anyMatch((one) -> one.compareTo(number) == 0)
				|| line.targets().stream().anyMatch((aim) -> aim.words().contains(typed))) {
			return;
		}
		this.findings.add(new Finding(Finding.Kind.ANOTHER_VALUE, text.where(),
				"%s: the text says “%s”, %s %s".formatted(line.label(), typed, this.table,
						line.values()
							.stream()
							.map((value) -> value.words() + " for " + value.period())
							.collect(Collectors.joining("; ")))));
	}

	private static Stream<BigDecimal> numbers(Line line) {
		return Stream
			.concat(line.values().stream(), line.compared().stream().map(Compared::value).filter(Objects::nonNull))
			.map(ConsistencyCheck::number)
			.flatMap(Optional::stream);
	}

	private static Optional<BigDecimal> number(@Nullable Value value) {
		return Optional.ofNullable(value).map(Value::value).map(BigDecimal::new);
	}

	private static Optional<Told> told(Line line, Compared compared) {
		Optional<BigDecimal> now = line.values()
			.stream()
			.filter((value) -> Objects.equals(value.group(), compared.group()))
			.findFirst()
			.flatMap(ConsistencyCheck::number);
		Optional<BigDecimal> then = number(compared.value()).filter((base) -> base.signum() > 0);
		Value base = compared.value();
		if (compared.change() == null || now.isEmpty() || then.isEmpty() || base == null) {
			return Optional.empty();
		}
		BigDecimal change = now.get()
			.subtract(then.get())
			.multiply(HUNDRED)
			.divide(then.get(), 6, RoundingMode.HALF_UP);
		return Optional.of(new Told(change, compared.change(), compared.with(), base.period()));
	}

	private void look(Section section) {
		String said = (section.sentence() != null) ? section.sentence().toLowerCase(Locale.UK) : "";
		for (Indicator indicator : section.indicators()) {
			for (Line line : indicator.lines()) {
				for (Compared compared : line.compared()) {
					look(indicator, line, compared, said);
				}
				addUp(indicator.title(), line);
			}
		}
	}

	private void look(Indicator indicator, Line line, Compared compared, String said) {
		Value base = compared.value();
		if (compared.refusal() != null) {
			this.findings.add(new Finding(Finding.Kind.UNLIKE_PERIODS, indicator.title(),
					line.label() + ": " + compared.refusal()));
		}
		if (indicator.wanted().equals("Reduce") && compared.judgement().worse() && base != null
				&& indicator.narrative() == null && !said.contains(name(line.label()))) {
			this.findings.add(new Finding(Finding.Kind.ROSE_WITHOUT_COMMENT, indicator.title(),
					"%s: %s than %s".formatted(line.label(), compared.change(), base.period())));
		}
	}

	/** Shares above the whole, and groups whose whole is told as well. */
	private void addUp(String where, Line line) {
		List<Value> parts = line.values().stream().filter((value) -> value.group() != null).toList();
		BigDecimal sum = parts.stream()
			.flatMap((value) -> number(value).stream())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		if (parts.size() > 1 && line.unit().startsWith("Per cent") && sum.compareTo(HUNDRED) > 0) {
			this.findings.add(new Finding(Finding.Kind.TOTAL, where,
					"%s: the parts give %s%%".formatted(line.label(), written(sum))));
		}
		line.values().stream().filter((value) -> value.group() == null).forEach((whole) -> {
			boolean sameTime = parts.size() > 1
					&& parts.stream().allMatch((part) -> part.period().equals(whole.period()));
			number(whole).filter((total) -> sameTime && total.compareTo(sum) != 0)
				.ifPresent((total) -> this.findings
					.add(new Finding(Finding.Kind.TOTAL, where, "%s: the parts give %s, the whole is %s"
						.formatted(line.label(), written(sum), written(total)))));
		});
	}

	private static String written(BigDecimal number) {
		return String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number);
	}

	private void lookForLost(ScorecardContent previous) {
		Map<String, Indicator> now = this.content.indicators()
			.collect(Collectors.toMap(Indicator::slug, (indicator) -> indicator));
		previous.indicators().forEach((before) -> {
			Indicator after = now.get(before.slug());
			if (after == null) {
				this.findings.add(new Finding(Finding.Kind.FELL_OUT, before.title(),
						"It is not in this scorecard, but was in “" + previous.title() + "”"));
			}
			else if (before.withFigure() && !after.withFigure()) {
				this.findings.add(new Finding(Finding.Kind.FELL_OUT, before.title(),
						"It had a figure in “" + previous.title() + "” and has none now"));
			}
		});
	}

	/**
	 * A text to be read.
	 *
	 * @param where what the text is
	 * @param words the text as it was typed, with references
	 * @param forReaders whether it is part of the scorecard
	 * @param about the measures that it is about without naming them
	 */
	record Text(String where, String words, boolean forReaders, List<Line> about) {

		Text(String where, String words, boolean forReaders) {
			this(where, words, forReaders, List.of());
		}

	}

	/**
	 * A change that the table tells.
	 */
	private record Told(BigDecimal change, String words, String with, String period) {

		boolean agrees(BigDecimal percent, int way) {
			return this.change.abs().subtract(percent).abs().compareTo(TOLERANCE) < 0
					&& (way == 0 || this.change.signum() == way);
		}

		boolean isNamedIn(String sentence) {
			String base = this.with.toLowerCase(Locale.UK).replace("same period of ", "");
			return sentence.contains(base) || sentence.contains(this.period.toLowerCase(Locale.UK));
		}

		String inWords() {
			return "“%s” than %s".formatted(this.words, this.period);
		}

	}

}
