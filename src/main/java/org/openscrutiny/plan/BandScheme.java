package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The bands of a measure, and whether every value falls into exactly one of them.
 *
 * @param bands the bands, in the order of the plan
 * @param whole whether only whole numbers can occur, so that 5–7 and 8–9 leave nothing
 * between them
 */
public record BandScheme(List<Band> bands, boolean whole) {

	public BandScheme {
		bands = List.copyOf(bands);
	}

	/**
	 * Values that no band covers, between the lowest and the highest end that a band has,
	 * from the lowest: single values such as {@code 8}, and the open ranges between such
	 * as {@code between 7 and 8}.
	 */
	public List<String> gaps() {
		List<String> gaps = new ArrayList<>();
		List<BigDecimal> ends = ends();
		for (int i = 0; i < ends.size(); i++) {
			BigDecimal end = ends.get(i);
			if (covering(end, end) == 0) {
				gaps.add(Band.plain(end));
			}
			if (i + 1 < ends.size() && isPossibleBetween(end, ends.get(i + 1)) && covering(end, ends.get(i + 1)) == 0) {
				gaps.add("between " + Band.plain(end) + " and " + Band.plain(ends.get(i + 1)));
			}
		}
		return gaps;
	}

	/** Values that more than one band covers, from the lowest. */
	public List<String> overlaps() {
		List<String> overlaps = new ArrayList<>();
		List<BigDecimal> ends = ends();
		for (int i = 0; i < ends.size(); i++) {
			BigDecimal end = ends.get(i);
			if (i == 0 && coveringBelow(end) > 1) {
				overlaps.add("below " + Band.plain(end));
			}
			if (covering(end, end) > 1) {
				overlaps.add(Band.plain(end));
			}
			if (i + 1 < ends.size()) {
				if (isPossibleBetween(end, ends.get(i + 1)) && covering(end, ends.get(i + 1)) > 1) {
					overlaps.add("between " + Band.plain(end) + " and " + Band.plain(ends.get(i + 1)));
				}
			}
			else if (coveringAbove(end) > 1) {
				overlaps.add("above " + Band.plain(end));
			}
		}
		return overlaps;
	}

	private boolean isPossibleBetween(BigDecimal low, BigDecimal high) {
		return !this.whole || high.subtract(low).compareTo(BigDecimal.ONE) > 0;
	}

	/** How many bands cover one value, or all values between two neighbouring ends. */
	private long covering(BigDecimal low, BigDecimal high) {
		boolean point = low.compareTo(high) == 0;
		return this.bands.stream()
			.filter((band) -> reachesDown(band, low, point) && reachesUp(band, high, point))
			.count();
	}

	private static boolean reachesDown(Band band, BigDecimal value, boolean point) {
		int order = (band.low() != null) ? band.low().compareTo(value) : -1;
		return order < 0 || (order == 0 && (band.lowIncluded() || !point));
	}

	private static boolean reachesUp(Band band, BigDecimal value, boolean point) {
		int order = (band.high() != null) ? band.high().compareTo(value) : 1;
		return order > 0 || (order == 0 && (band.highIncluded() || !point));
	}

	private long coveringBelow(BigDecimal value) {
		return this.bands.stream().filter((band) -> band.low() == null && reachesUp(band, value, false)).count();
	}

	private long coveringAbove(BigDecimal value) {
		return this.bands.stream().filter((band) -> band.high() == null && reachesDown(band, value, false)).count();
	}

	private List<BigDecimal> ends() {
		List<BigDecimal> ends = new ArrayList<>();
		for (Band band : this.bands) {
			add(ends, band.low());
			add(ends, band.high());
		}
		ends.sort(Comparator.naturalOrder());
		return ends;
	}

	private static void add(List<BigDecimal> ends, @Nullable BigDecimal end) {
		if (end != null && ends.stream().noneMatch((other) -> other.compareTo(end) == 0)) {
			ends.add(end);
		}
	}

}
