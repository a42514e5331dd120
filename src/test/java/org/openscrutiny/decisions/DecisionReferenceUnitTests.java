package org.openscrutiny.decisions;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionReferenceUnitTests {

	@ParameterizedTest
	@CsvSource({ "006-2022, 006-2022", "6/2022, 006-2022", "004a-2018, 004A-2018", "004 2022, 004-2022",
			"002 – 2022, 002-2022", "PCC Decision 001-2022, 001-2022", "Decision 1234-2022, 1234-2022" })
	void readsWhatPeoplePrint(String printed, String reference) {
		assertThat(DecisionReference.read(printed)).hasToString("Optional[" + reference + "]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "006", "000-2022", "006-22", "006-1999", "00-6-2022", "006AB-2022", "0062022" })
	void refusesWhatIsNone(String text) {
		assertThat(DecisionReference.read(text)).isEmpty();
	}

	@Test
	void ordersByYearNumberAndLetter() {
		assertThat(references("001-2019", "010-2018", "004A-2018", "004-2018").sorted().map(Object::toString))
			.containsExactly("004-2018", "004A-2018", "010-2018", "001-2019");
	}

	@Test
	void findsMissingNumbersBelowTheHighestOnly() {
		List<DecisionReference> held = references("001-2022", "002-2022", "004-2022", "006-2022").toList();
		assertThat(Gaps.in(held, held)).map(Object::toString).containsExactly("003-2022", "005-2022");
	}

	@Test
	void aYearBeginsWithItsFirstPlainNumber() {
		List<DecisionReference> held = references("004A-2018", "008-2018", "010-2018", "001-2019").toList();
		assertThat(Gaps.in(held, held)).map(Object::toString).containsExactly("009-2018");
	}

	@Test
	void aDraftFillsAGapAndMakesNone() {
		List<DecisionReference> published = references("001-2022", "004-2022").toList();
		List<DecisionReference> held = references("001-2022", "002-2022", "004-2022", "099-2022").toList();
		assertThat(Gaps.in(published, held)).map(Object::toString).containsExactly("003-2022");
	}

	@Test
	void suggestsTheNumberAfterTheHighest() {
		assertThat(Gaps.next(2022, references("003-2022", "006A-2022", "030-2018").toList())).hasToString("007-2022");
		assertThat(Gaps.next(2023, List.of())).hasToString("001-2023");
	}

	private static Stream<DecisionReference> references(String... texts) {
		return Stream.of(texts).map((text) -> DecisionReference.read(text).orElseThrow());
	}

}
