package org.openscrutiny.meetings;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MunicipalYearUnitTests {

	@ParameterizedTest
	@CsvSource({ "2022-03-14, 2021/22", "2022-04-30, 2021/22", "2022-05-01, 2022/23", "2021-12-31, 2021/22",
			"1999-06-01, 1999/00" })
	void runsFromMayToApril(LocalDate day, String year) {
		assertThat(MunicipalYear.of(day).getLabel()).isEqualTo(year);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-22", "2021/22" })
	void readsBothWaysOfWriting(String text) {
		assertThat(MunicipalYear.read(text)).contains(new MunicipalYear(2021));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2021", "2021-23", "2021-2022", "99999-00", "year", " 2021-22" })
	void readsNothingElse(String text) {
		assertThat(MunicipalYear.read(text)).isEmpty();
	}

	@Test
	void comesBackFromItsAddress() {
		MunicipalYear year = new MunicipalYear(1999);
		assertThat(MunicipalYear.read(year.getParameter())).contains(year);
	}

}
