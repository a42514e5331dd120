package org.openscrutiny.shared.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.validation.Errors;
import org.springframework.validation.SimpleErrors;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDayUnitTests {

	private final Errors errors = new SimpleErrors(new Form("x"));

	@ParameterizedTest
	@ValueSource(strings = { "2018-04-03", "2018-4-3", "3/4/2018", "03 APRIL 2018", "3 Apr 2018", " 3  April 2018 " })
	void readsDaysAsPeopleTypeThem(String typed) {
		assertThat(TypedDay.read(typed, this.errors, "from")).contains(LocalDate.of(2018, 4, 3));
		assertThat(this.errors.hasErrors()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "31/2/2018", "13/13/2018", "April 2018", "3 Aprill 2018", "3/4/18", "0018-04-03" })
	void tellsTheFormOfWhatIsNone(String typed) {
		assertThat(TypedDay.read(typed, this.errors, "from")).isEmpty();
		assertThat(this.errors.getFieldErrorCount("from")).isOne();
	}

	@Test
	void nothingIsNoError() {
		assertThat(TypedDay.read(" ", this.errors, "from")).isEmpty();
		assertThat(this.errors.hasErrors()).isFalse();
	}

	private record Form(String from) {
	}

}
