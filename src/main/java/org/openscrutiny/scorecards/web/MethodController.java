package org.openscrutiny.scorecards.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Chart;
import org.openscrutiny.charts.ChartSubject;
import org.openscrutiny.charts.SeriesChart;
import org.openscrutiny.charts.ValueFormat;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.Observation;
import org.openscrutiny.statistics.Period;
import org.openscrutiny.statistics.SegmentStart;
import org.openscrutiny.statistics.Series;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How figures are read, with worked examples that the same code draws as the real ones.
 */
@Controller
@PublicPage
class MethodController {

	private static final YearMonth FIRST = YearMonth.of(2020, 1);

	private static final String FALLS = "812,790,835,801,778,824,806,795,842,817,803,829,811,798,826,808,860,871,866,880,874,889,895,902";

	private static final List<Example> EXAMPLES = List.of(example("extreme", "One extreme figure",
			"The fifth figure lies above the upper limit. The jumps to it and from it are left out of the limits, so that one accident does not hide the next.",
			"1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1", Better.NEITHER, null),
			example("rise", "A rise that is no accident",
					"Seven in a row below the average, then a rise to above the limit. Fewer is better here, and the target of 780 will be met at some times and missed at others.",
					FALLS, Better.LOWER, "780"),
			Example.of("rebased", "Limits worked out anew",
					"The same figures, with a known change from the seventeenth on: each part has limits of its own, and nothing in either is unusual.",
					ControlReading.of(months(FALLS),
							ControlTerms.of(Better.LOWER, new BigDecimal("780"), true)
								.in(List.of(new SegmentStart(LocalDate.of(2021, 5, 1), null))))),
			example("missed", "A target that will be missed",
					"More is better. The target of 90 lies above the upper limit, so it will be missed each time unless something changes.",
					"85,84,86,83,85,82,84,85,83,84,78,77,79,77", Better.HIGHER, "90"),
			example("met", "A target that will be met", "The target of 88 lies below the lower limit.",
					"92,93,91,94,92,93,92,91,93,92,94,93,92", Better.HIGHER, "88"),
			Example.of("trial", "Too few figures to judge",
					"From eight figures on there are trial limits; nothing is called unusual before there are thirteen.",
					ControlReading.of(quarters("12.1,11.8,12.5,12.0,11.6,12.3,12.2,11.9"),
							ControlTerms.of(Better.LOWER, new BigDecimal("12"), false))),
			example("flat", "All figures are the same", "Where nothing varies, nothing can be called unusual.",
					"5,5,5,5,5,5,5,5", Better.LOWER, null));

	@GetMapping("/about/method")
	String method(Model model) {
		model.addAttribute("examples", EXAMPLES);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/about", "About")));
		return "scorecards/method";
	}

	private static Example example(String id, String title, String words, String figures, Better better,
			@Nullable String target) {
		BigDecimal aim = (target != null) ? new BigDecimal(target) : null;
		return Example.of(id, title, words, ControlReading.of(months(figures), ControlTerms.of(better, aim, false)));
	}

	private static List<BigDecimal> numbers(String figures) {
		return Arrays.stream(figures.split(",")).map(BigDecimal::new).toList();
	}

	private static Series months(String figures) {
		List<BigDecimal> numbers = numbers(figures);
		return new Series(IntStream.range(0, numbers.size())
			.mapToObj((index) -> Observation.of(Period.month(FIRST.plusMonths(index)), numbers.get(index)))
			.toList());
	}

	private static Series quarters(String figures) {
		List<BigDecimal> numbers = numbers(figures);
		return new Series(IntStream.range(0, numbers.size())
			.mapToObj((index) -> Observation.of(Period.quarter(FIRST.plusMonths(3L * index)), numbers.get(index)))
			.toList());
	}

	/**
	 * A worked example.
	 *
	 * @param title what it shows
	 * @param words what it shows in a sentence or two
	 * @param chart the chart
	 * @param figures the figures, in the order of time
	 */
	record Example(String title, String words, Chart chart, List<BigDecimal> figures) {

		static Example of(String id, String title, String words, ControlReading reading) {
			int decimals = reading.series()
				.observations()
				.stream()
				.mapToInt((one) -> (one.value() != null) ? one.value().scale() : 0)
				.max()
				.orElse(0);
			return new Example(title, words,
					SeriesChart
						.of(new ChartSubject("example-" + id, "Invented figures",
								new ValueFormat(ValueFormat.Kind.NUMBER, decimals)), reading)
						.orElseThrow(),
					reading.series().observations().stream().map(Observation::value).toList());
		}

	}

}
