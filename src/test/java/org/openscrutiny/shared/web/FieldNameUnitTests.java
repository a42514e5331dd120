package org.openscrutiny.shared.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldNameUnitTests {

	@ParameterizedTest
	@CsvSource({ "familyName,Family name", "start.day,Start: day", "measures[3].note,Measures 4: note",
			"about[gun-crime],About gun crime", "'',''" })
	void readsAsAPersonSaysIt(String name, String words) {
		assertThat(FieldName.inWords(name)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "SIMPLE_MAJORITY,Simple majority", "true,Yes", "12500,12500", "The HMICFRS report,The HMICFRS report",
			"OPCC_APPROVER,OPCC approver", "6f9619ff-8b86-d011-b42d-00cf4fc964ff:FOR,chosen from a list:FOR" })
	void showsChoicesByTheirNames(String value, String words) {
		assertThat(FieldValue.inWords(value)).isEqualTo(words);
	}

}
