package org.openscrutiny.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The observations of one measure for one place, in the order of time.
 *
 * @param observations the observations, given in any order
 */
public record Series(List<Observation> observations) {

	/**
	 * @throws IllegalArgumentException if two observations are about the same period
	 */
	public Series {
		observations = observations.stream().sorted(Comparator.comparing(Observation::period, Period.IN_TIME)).toList();
		if (observations.stream().map(Observation::period).distinct().count() < observations.size()) {
			throw new IllegalArgumentException("Two observations are about the same period");
		}
	}

	/** The newest observation that has a figure. */
	public Optional<Observation> latest() {
		return this.observations.stream().filter((one) -> one.value() != null).reduce((older, newer) -> newer);
	}

	Observation at(Period period) {
		return this.observations.stream()
			.filter((one) -> one.period().equals(period))
			.findFirst()
			.orElseGet(() -> Observation.missing(period));
	}

	/** Whether the definition changed after one period, up to and in the other. */
	boolean breaksBetween(Period older, Period newer) {
		return this.observations.stream()
			.filter(Observation::newDefinition)
			.map(Observation::period)
			.anyMatch((at) -> Period.IN_TIME.compare(older, at) < 0 && Period.IN_TIME.compare(at, newer) <= 0);
	}

	/** From the first figure to the last. */
	List<Observation> fromFirstToLastFigure() {
		List<Integer> known = IntStream.range(0, this.observations.size())
			.filter((index) -> this.observations.get(index).value() != null)
			.boxed()
			.toList();
		return known.isEmpty() ? List.of() : this.observations.subList(known.get(0), known.get(known.size() - 1) + 1);
	}

}
