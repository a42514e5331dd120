package org.openscrutiny.shared.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextUnitTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\u200b", "\u00a0\u2060", "\ufeff\n" })
	void takesWhatCannotBeSeenForNothing(String typed) {
		assertThat(read(typed)).isEqualTo("");
	}

	@Test
	void keepsWhatCanBeSeen() {
		assertThat(read(" a\u200bb \n")).isEqualTo("a\u200bb");
	}

	private static Object read(String typed) {
		TypedText editor = new TypedText();
		editor.setAsText(typed);
		return editor.getValue();
	}

}
