package org.openscrutiny.decisions;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDateUnitTests {

	@ParameterizedTest
	@ValueSource(strings = { "2018-04-03", "3/4/2018", "03 APRIL 2018", "3 4 2018", "3rd Apr 2018", "03.04.18",
			"Tuesday 3 April 2018", "Tuesday, 3 April, 2018" })
	void readsDatesAsPeopleTypeThem(String typed) {
		assertThat(TypedDate.read(typed)).contains(LocalDate.of(2018, 4, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "31/2/2018", "13/13/2018", "April 2018", "3 Aprill 2018" })
	void refusesWhatIsNone(String typed) {
		assertThat(TypedDate.read(typed)).isEmpty();
	}

}
