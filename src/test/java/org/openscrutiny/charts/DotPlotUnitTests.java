package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.statistics.Observation;
import org.openscrutiny.statistics.Period;

import static org.assertj.core.api.Assertions.assertThat;

class DotPlotUnitTests {

	private static final ChartSubject SUBJECT = new ChartSubject("drugs", "Deaths related to drugs",
			new ValueFormat(ValueFormat.Kind.NUMBER, 1));

	private static final Period YEARS = new Period(Period.Kind.MULTI_YEAR, LocalDate.of(2018, 1, 1),
			LocalDate.of(2020, 12, 31));

	@Test
	void putsTheHighestFirstAndNamesEachFigure() {
		Chart chart = DotPlot.of(SUBJECT, peers()).orElseThrow();
		assertThat(chart.title()).isEqualTo("Deaths related to drugs, 2018 to 2020");
		assertThat(chart.description()).isEqualTo("From the highest to the lowest: Merseyside 9.6; West Yorkshire 7.6;"
				+ " Greater Manchester 6.9; West Midlands 5.5. The scale starts at 5, not at 0. No figure for: Wales.");
		assertThat(chart.labels()).extracting(Chart.Label::text)
			.startsWith("Merseyside", "9.6", "West Yorkshire", "7.6", "Greater Manchester", "6.9", "West Midlands",
					"5.5");
		SampleCharts.assertLabelsApart(chart);
	}

	@Test
	void marksOnesOwnPlaceByShape() {
		Chart chart = DotPlot.of(SUBJECT, peers()).orElseThrow();
		assertThat(chart.shapes()).filteredOn((shape) -> shape.role().equals("own"))
			.extracting(Chart.Shape::path)
			.singleElement()
			.asString()
			.startsWith("M48 ");
		assertThat(chart.labels()).filteredOn((label) -> label.role().startsWith("own"))
			.extracting(Chart.Label::text)
			.containsExactly("West Midlands", "5.5");
	}

	@Test
	void givesThePeriodOfEachWhereTheyDiffer() {
		Chart chart = DotPlot
			.of(SUBJECT, List.of(place("West Midlands", YEARS, "5.5"),
					place("England and Wales", Period.financialYear(2019), "1.0")))
			.orElseThrow();
		assertThat(chart.title()).isEqualTo("Deaths related to drugs");
		assertThat(chart.notes()).containsExactly("The figures are not all about the same period.");
		assertThat(chart.labels()).extracting(Chart.Label::text)
			.contains("West Midlands, 2018 to 2020", "England and Wales, 2019/20");
		assertThat(chart.shapes()).extracting(Chart.Shape::role).doesNotContain("own");
	}

	@Test
	void breaksALongName() {
		Chart chart = DotPlot
			.of(SUBJECT, List.of(place("West Midlands", YEARS, "5.5"),
					place("Average of the police force areas that are most similar in England and Wales", YEARS, "6")))
			.orElseThrow();
		assertThat(chart.labels()).extracting(Chart.Label::text).contains("most similar in England and Wales", "6.0");
		SampleCharts.assertLabelsApart(chart);
	}

	@Test
	void comparesTwoAtLeast() {
		assertThat(DotPlot.of(SUBJECT, List.of(place("West Midlands", YEARS, "5.5"),
				new DotPlot.Place("Wales", Observation.missing(YEARS), false))))
			.isEmpty();
	}

	static List<DotPlot.Place> peers() {
		return List.of(new DotPlot.Place("West Midlands", Observation.of(YEARS, new BigDecimal("5.5")), true),
				place("Greater Manchester", YEARS, "6.9"), place("Merseyside", YEARS, "9.6"),
				place("West Yorkshire", YEARS, "7.6"), new DotPlot.Place("Wales", Observation.missing(YEARS), false));
	}

	private static DotPlot.Place place(String name, Period period, String value) {
		return new DotPlot.Place(name, Observation.of(period, new BigDecimal(value)), false);
	}

}
