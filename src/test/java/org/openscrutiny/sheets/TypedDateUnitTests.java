package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TypedDateUnitTests {

	private static final LocalDate DAY = LocalDate.of(2022, 3, 14);

	@ParameterizedTest
	@ValueSource(strings = { "14/03/2022", "14/3/2022", "14.3.2022", "14-03-2022", "14 03 2022", "14 March 2022",
			"14 march 2022", "14 MAR 2022", "14-Mar-2022", "14Mar2022", "14th March 2022", "14th of March, 2022",
			"14 March, 2022", "Monday 14 March 2022", "Mon, 14 Mar 2022", "Monday, 14th March 2022", "March 14, 2022",
			"March 14th 2022", "2022-03-14", "2022/03/14", "2022.3.14", "20220314", "2022-03-14T00:00:00",
			"2022-03-14 00:00:00", "2022-03-14T10:00:00Z", "14/03/2022 10:30", "14/03/2022 10:30 am", "14 / 03 / 2022",
			" 14\u00a0March\u00a02022 ", "14\u201303\u20132022", "14 March 2022." })
	void readsWhatPeopleType(String text) {
		TypedDate typed = TypedDate.of(Cell.text("B7", text));
		assertThat(typed.date()).isEqualTo(DAY);
		assertThat(typed.assumption()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "14.3.22", "14/03/22", "14 March 22", "14-Mar-22", "14 Mar '22", "44634" })
	void saysWhatItAssumed(String text) {
		TypedDate typed = TypedDate.of(Cell.text("B7", text));
		assertThat(typed.date()).isEqualTo(DAY);
		assertThat(typed.assumption()).hasValueSatisfying((words) -> assertThat(words).contains("14 March 2022"));
	}

	@Test
	void knowsSeptemberByItsThreeNames() {
		for (String month : new String[] { "Sep", "Sept", "September" }) {
			assertThat(TypedDate.of(Cell.text("B7", "1 " + month + " 2018")).date()).isEqualTo("2018-09-01");
		}
	}

	@Test
	void countsDaysAsExcelDoes() {
		assertThat(TypedDate.of(Cell.number("B7", new BigDecimal("44634.75"))).date()).isEqualTo(DAY);
		assertThat(TypedDate.ofSerial(BigDecimal.valueOf(60))).isEmpty();
		assertThat(TypedDate.ofSerial(BigDecimal.valueOf(61))).contains(LocalDate.of(1900, 3, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/14/2022", "30 February 2022", "31/06/2022", "2022-13-01", "29/02/2021", "tbc", "2022",
			"March 2022", "14 Smarch 2022", "14/03/1066", "14/03/9999", "14/03", "1/2/3/4", "12", "-44634", "q1 22" })
	void refusesWhatIsNoDate(String text) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> TypedDate.of(Cell.text("B7", text)))
			.withMessageContaining(text);
	}

	@Test
	void refusesANumberThatIsNoDay() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> TypedDate.of(Cell.number("B7", BigDecimal.valueOf(2022))))
			.withMessageContaining("is a number, not a date");
	}

}
