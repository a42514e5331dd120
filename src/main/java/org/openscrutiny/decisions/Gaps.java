package org.openscrutiny.decisions;

import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the numbers that are missing from a series. A year's series begins with the first
 * plain number that is held: what lies below it may never have been brought in, and a
 * number with a letter, such as 004A, says nothing of where the series begins.
 */
final class Gaps {

	private Gaps() {
	}

	/**
	 * @param published the references of the published decisions, between which it looks
	 * @param held every reference that is taken, drafts included
	 * @return the missing numbers of each year, the newest year first
	 */
	static List<DecisionReference> in(Collection<DecisionReference> published, Collection<DecisionReference> held) {
		Set<DecisionReference> taken = Set.copyOf(held);
		Map<Integer, IntSummaryStatistics> series = published.stream()
			.filter((reference) -> reference.suffix().isEmpty())
			.collect(Collectors.groupingBy(DecisionReference::year, () -> new TreeMap<>(Comparator.reverseOrder()),
					Collectors.summarizingInt(DecisionReference::number)));
		return series.entrySet()
			.stream()
			.flatMap((year) -> IntStream.range(year.getValue().getMin(), year.getValue().getMax())
				.mapToObj((number) -> new DecisionReference(year.getKey(), number, "")))
			.filter((number) -> !taken.contains(number))
			.toList();
	}

	/** The number after the highest that is taken in a year. */
	static DecisionReference next(int year, Collection<DecisionReference> held) {
		int highest = held.stream()
			.filter((reference) -> reference.year() == year)
			.mapToInt(DecisionReference::number)
			.max()
			.orElse(0);
		return new DecisionReference(year, highest + 1, "");
	}

}
