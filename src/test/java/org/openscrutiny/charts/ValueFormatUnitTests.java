package org.openscrutiny.charts;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValueFormatUnitTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "COUNT|0|28008|28,008", "COUNT|0|-5|−5", "NUMBER|1|1|1.0", "NUMBER|2|18.545|18.55",
					"PERCENTAGE|2|92.22|92.22%", "PERCENTAGE|0|77.4|77%", "MONEY|2|198.53|£198.53",
					"MONEY|0|12500|£12,500", "MONEY|0|569850000|£569.85m", "MONEY|0|2500000000|£2,500m",
					"MONEY|0|-2000000|−£2m", "SECONDS|0|524|8m 44s", "SECONDS|0|5191|1h 26m 31s", "SECONDS|0|16|16s",
					"SECONDS|0|3600|1h", "SECONDS|0|0|0s", "SECONDS|0|59.6|1m", "DAYS|0|85|85 days", "DAYS|0|1|1 day" })
	void writesFigures(ValueFormat.Kind kind, int decimals, BigDecimal value, String expected) {
		assertThat(new ValueFormat(kind, decimals).of(value)).isEqualTo(expected);
	}

	@Test
	void writesWhatIsDerivedFinerByOnePlace() {
		assertThat(new ValueFormat(ValueFormat.Kind.COUNT, 0).derived(new BigDecimal("833.833333"))).isEqualTo("833.8");
	}

	@Test
	void writesMarksOfAnAxisAsFineAsItsSteps() {
		ValueFormat share = new ValueFormat(ValueFormat.Kind.PERCENTAGE, 2);
		assertThat(share.tick(new BigDecimal("80.00"), new BigDecimal("5"))).isEqualTo("80%");
		assertThat(share.tick(new BigDecimal("6"), new BigDecimal("0.50"))).isEqualTo("6.0%");
		assertThat(new ValueFormat(ValueFormat.Kind.COUNT, 0).tick(new BigDecimal("1E+3"), new BigDecimal("5E+2")))
			.isEqualTo("1,000");
	}

}
