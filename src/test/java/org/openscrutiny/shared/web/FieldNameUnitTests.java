package org.openscrutiny.shared.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldNameUnitTests {

	@ParameterizedTest
	@CsvSource({ "familyName,Family name", "start.day,Start: day", "measures[3].note,Measures 3: note", "'',''" })
	void readsAsAPersonSaysIt(String name, String words) {
		assertThat(FieldName.inWords(name)).isEqualTo(words);
	}

}
