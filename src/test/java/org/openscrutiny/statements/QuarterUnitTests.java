package org.openscrutiny.statements;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuarterUnitTests {

	@ParameterizedTest
	@CsvSource({ "2021-04-01,2021-22-q1,2021-04-01,2021-06-30,April to June 2021",
			"2021-12-31,2021-22-q3,2021-10-01,2021-12-31,October to December 2021",
			"2022-01-01,2021-22-q4,2022-01-01,2022-03-31,January to March 2022",
			"2099-12-31,2099-00-q3,2099-10-01,2099-12-31,October to December 2099" })
	void isAQuarterOfAFinancialYear(LocalDate day, String slug, LocalDate first, LocalDate last, String words) {
		Quarter quarter = Quarter.of(day);
		assertThat(quarter.slug()).isEqualTo(slug);
		assertThat(quarter.startsOn()).isEqualTo(first);
		assertThat(quarter.endsOn()).isEqualTo(last);
		assertThat(quarter.inWords()).isEqualTo(words);
		assertThat(Quarter.read(slug)).contains(quarter);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-22-q5", "2021-23-q1", "2021-22", "x", "", "2021-22-q1/1" })
	void readsNothingElse(String slug) {
		assertThat(Quarter.read(slug)).isEmpty();
	}

	@Test
	void followsOnOverTheYear() {
		Quarter last = new Quarter(2021, 4);
		assertThat(last.next()).isEqualTo(new Quarter(2022, 1)).isGreaterThan(last);
		assertThat(last.next().before()).isEqualTo(last);
	}

}
