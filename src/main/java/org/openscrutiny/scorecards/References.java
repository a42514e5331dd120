package org.openscrutiny.scorecards;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.scorecards.ScorecardContent.Topic;

/**
 * Figures within texts, written as references so that they are those of the table:
 * {@code [[homicides]]} is the newest figure, {@code [[homicides: change since 2019/20]]}
 * the change and {@code [[homicides: value in 2019/20]]} what it is compared with.
 */
final class References {

	private static final Pattern REFERENCE = Pattern
		.compile("\\[\\[\\s*([a-z0-9-]+)\\s*(?::\\s*(change|value)\\s*(?:(?:since|in|on)\\s+([^\\]]+?))?)?\\s*]]");

	private static final Pattern LEFT = Pattern.compile("\\[\\[[^\\]]*]]");

	private final Map<String, Line> lines = new LinkedHashMap<>();

	private References() {
	}

	/** References to the figures of these sections and topics. */
	static References of(List<Section> sections, List<Topic> topics) {
		return of(Stream.concat(
				sections.stream()
					.flatMap((section) -> section.indicators().stream())
					.flatMap((indicator) -> indicator.lines().stream()),
				topics.stream().flatMap((topic) -> topic.lines().stream())));
	}

	/** References to these figures. */
	static References of(Stream<Line> lines) {
		References references = new References();
		lines.forEach((line) -> references.lines.putIfAbsent(line.code(), line));
		return references;
	}

	Section fill(Section section) {
		String sentence = section.sentence();
		return new Section(section.slug(), section.title(), (sentence != null) ? fill(sentence) : null,
				section.indicators().stream().map(this::fill).toList());
	}

	private Indicator fill(Indicator indicator) {
		String narrative = indicator.narrative();
		return (narrative != null) ? indicator.saying(fill(narrative)) : indicator;
	}

	/** The text with figures in the place of references; unknown ones stay. */
	String fill(String text) {
		return REFERENCE.matcher(text)
			.replaceAll((match) -> Matcher
				.quoteReplacement(words(match.group(1), match.group(2), match.group(3)).orElse(match.group())));
	}

	/** The text without its references. */
	static String without(String text) {
		return REFERENCE.matcher(text).replaceAll(" ");
	}

	private Optional<String> words(String code, @Nullable String kind, @Nullable String base) {
		Line line = this.lines.get(code);
		if (line == null || line.values().size() != 1) {
			return Optional.empty();
		}
		if (kind == null || (kind.equals("value") && base == null)) {
			return Optional.of(line.values().get(0).words());
		}
		Stream<Compared> compared = line.compared()
			.stream()
			.filter((each) -> each.value() != null && (base == null || isBase(each, base)));
		return kind.equals("change") ? compared.map(Compared::change).filter((change) -> change != null).findFirst()
				: compared.flatMap((each) -> Stream.ofNullable(each.value()))
					.map(ScorecardContent.Value::words)
					.findFirst();
	}

	private static boolean isBase(Compared compared, String base) {
		return compared.with().toLowerCase(Locale.ROOT).contains(base.toLowerCase(Locale.ROOT))
				|| (compared.value() != null && compared.value().period().equalsIgnoreCase(base));
	}

	/** References that lead to no figure, as they are written. */
	List<String> unknown(Edition.Narrative narrative, Collection<KpiNarrative> ofIndicators) {
		return unknown(Stream
			.of(Stream.ofNullable(narrative.summary()), narrative.sentences().values().stream(),
					ofIndicators.stream().map(KpiNarrative::text))
			.flatMap((texts) -> texts));
	}

	/** References of texts that lead to no figure, as they are written. */
	List<String> unknown(Stream<String> texts) {
		return texts.map(this::fill).flatMap((text) -> LEFT.matcher(text).results()).map(MatchResult::group).toList();
	}

}
