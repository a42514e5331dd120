package org.openscrutiny.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.search.SearchQuestion.Order;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQuestionUnitTests {

	@ParameterizedTest
	@CsvSource({ "006-2022,006-2022", "' Decision  006–2022. ',decision 006-2022", "Minute no. 616,minute 616",
			"Decision number 4A-2018,decision 4a-2018", "\"14 March 2022\",14 march 2022",
			"The number one,the number one" })
	void readsTheTextAsAName(String text, String name) {
		assertThat(question(text).asName()).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "rapid policing,polic", "drug,drug", "drugs,drug", "616,''", "\"at 12 noon\",noon" })
	void looksForTheBeginningOfTheLongestWord(String text, String stem) {
		assertThat(question(text).stem()).isEqualTo(stem);
	}

	@Test
	void marksWordsWithoutMarkup() {
		assertThat(MarkedText.of("<b>\u0002Drug\u0003</b>")).containsExactly(new MarkedText("<b>", false),
				new MarkedText("Drug", true), new MarkedText("</b>", false));
	}

	@Test
	void showsAPassageWithoutTheMarksOfItsForm() {
		assertThat(plain("# Heading\n\n| Unit | Posts |\n|---|---|\n\n- **one** [of many](/minutes/3)."))
			.isEqualTo("Heading Unit Posts one of many.");
		assertThat(plain("part of a sentence that")).isEqualTo("… part of a sentence that …");
	}

	private static String plain(String text) {
		List<MarkedText> pieces = MarkedText.ofPassage(text);
		return String.join("", pieces.stream().map(MarkedText::text).toList());
	}

	private static SearchQuestion question(String text) {
		return new SearchQuestion(text, null, Order.RELEVANCE, 1);
	}

}
