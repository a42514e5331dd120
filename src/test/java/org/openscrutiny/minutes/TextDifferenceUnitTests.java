package org.openscrutiny.minutes;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openscrutiny.minutes.MinutesComparison.Piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class TextDifferenceUnitTests {

	@Test
	void showsWordsThatChanged() {
		assertThat(between("The vote was 8 to 1.", "The vote was 9 to 1."))
			.containsExactly("The vote was -8-+9+ to 1.");
		assertThat(between("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.")).containsExactly("+Three.+");
		assertThat(between("One.\n\nTwo.", "Two.")).containsExactly("-One.-");
		assertThat(between("", "New.")).containsExactly("+New.+");
	}

	@Test
	void seesNoChangeInBlankLines() {
		assertThat(between("One.\r\n\r\nTwo.", "One.\n\n\nTwo.\n")).isEmpty();
		assertThat(between("", "")).isEmpty();
	}

	@Test
	void isQuickWithLongTexts() {
		String before = IntStream.range(0, 40_000).mapToObj((i) -> "a" + i).collect(Collectors.joining(" "));
		String after = IntStream.range(0, 40_000).mapToObj((i) -> "b" + i).collect(Collectors.joining(" "));
		assertTimeout(Duration.ofSeconds(10), () -> between(before, after));
		assertTimeout(Duration.ofSeconds(10), () -> between(before.replace(' ', '\n'), after.replace(' ', '\n')));
	}

	@Test
	void countsWords() {
		assertThat(TextDifference.countWords("Two words, £10m.")).isEqualTo(3);
	}

	private static List<String> between(String before, String after) {
		return TextDifference.between(before, after)
			.stream()
			.map((paragraph) -> paragraph.stream().map(TextDifferenceUnitTests::marked).collect(Collectors.joining()))
			.toList();
	}

	private static String marked(Piece piece) {
		String mark = switch (piece.kind()) {
			case KEPT -> "";
			case ADDED -> "+";
			case TAKEN_OUT -> "-";
		};
		return mark + piece.text() + mark;
	}

}
