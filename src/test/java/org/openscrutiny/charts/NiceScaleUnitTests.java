package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NiceScaleUnitTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "COUNT|775.5 902|750,800,850,900,950", "COUNT|3 11|0,5,10,15", "COUNT|2 2|2,3", "COUNT|0 0|0,1",
					"PERCENTAGE|76.5 90|75,80,85,90", "PERCENTAGE|40 100|0,20,40,60,80,100",
					"NUMBER|0.12 0.31|0,0.1,0.2,0.3,0.4", "NUMBER|-4 3|-4,-2,0,2,4", "NUMBER|-4 -3.5|-4,-3,-2,-1,0",
					"SECONDS|524 979|480,600,720,840,960,1080", "SECONDS|40 225|0,60,120,180,240",
					"SECONDS|100000 400000|0,86400,172800,259200,345600,432000" })
	void marksRoundFigures(ValueFormat.Kind kind, String figures, String expected) {
		List<BigDecimal> given = Stream.of(figures.split(" ")).map(BigDecimal::new).toList();
		List<String> ticks = NiceScale.of(given, kind)
			.ticks()
			.stream()
			.map((tick) -> tick.stripTrailingZeros().toPlainString())
			.toList();
		assertThat(String.join(",", ticks)).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void holdsAllFiguresOnAFewMarks(int seed) {
		Random random = new Random(seed);
		ValueFormat.Kind kind = ValueFormat.Kind.values()[random.nextInt(ValueFormat.Kind.values().length)];
		int size = 1 + random.nextInt(1_000_000);
		List<BigDecimal> figures = IntStream.range(0, 1 + random.nextInt(20))
			.mapToObj((index) -> BigDecimal.valueOf(random.nextInt(size) - ((seed % 5 == 0) ? size / 2 : 0),
					random.nextInt(3)))
			.toList();
		NiceScale scale = NiceScale.of(figures, kind);
		assertThat(figures).allSatisfy((figure) -> assertThat(scale.place(figure)).isBetween(-1e-9, 1 + 1e-9));
		assertThat(scale.ticks()).hasSizeBetween(2, 6);
		if (kind == ValueFormat.Kind.COUNT) {
			assertThat(scale.ticks()).allMatch((tick) -> tick.stripTrailingZeros().scale() <= 0);
		}
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

}
