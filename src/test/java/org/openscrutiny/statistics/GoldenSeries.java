package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented figures whose limits and signals were worked out independently, with the R
 * sources of NHSRplotthedots 0.2.2.
 */
public final class GoldenSeries {

	/** One outlier among low values. */
	public static final List<BigDecimal> A = numbers("1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1");

	/** Like a count of burglaries: lower is better, the target is 780. */
	public static final List<BigDecimal> B = numbers(
			"812,790,835,801,778,824,806,795,842,817,803,829,811,798,826,808,860,871,866,880,874,889,895,902");

	/**
	 * Like the share of 999 calls answered in time: higher is better, the target is 90.
	 */
	public static final List<BigDecimal> C = numbers("85,84,86,83,85,82,84,85,83,84,78,77,79,77");

	/** Eight quarters: lower is better, the target is 12. */
	public static final List<BigDecimal> D = numbers("12.1,11.8,12.5,12.0,11.6,12.3,12.2,11.9");

	/** Flat. */
	public static final List<BigDecimal> G = numbers("5,5,5,5,5,5,5,5");

	/** Steady: higher is better. */
	public static final List<BigDecimal> H = numbers("92,93,91,94,92,93,92,91,93,92,94,93");

	private GoldenSeries() {
	}

	public static List<BigDecimal> numbers(String text) {
		return Stream.of(text.split(",")).map(BigDecimal::new).toList();
	}

	/** Gives each figure a month, from January 2020. */
	public static Series monthly(List<BigDecimal> values) {
		YearMonth first = YearMonth.of(2020, 1);
		return new Series(IntStream.range(0, values.size())
			.mapToObj((index) -> Observation.of(Period.month(first.plusMonths(index)), values.get(index)))
			.toList());
	}

}
