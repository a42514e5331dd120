package org.openscrutiny.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BandSchemeUnitTests {

	private static final List<Band> CADETS = List.of(Band.read("Outstanding", "> 8"), Band.read("Good", "5-7"),
			Band.read("Requires improvement", "2-4"), Band.read("Poor", "<1"));

	@Test
	void findsTheGapsOfTheCadetScheme() {
		assertThat(new BandScheme(CADETS, false).gaps()).containsExactly("1", "between 1 and 2", "between 4 and 5",
				"between 7 and 8", "8");
		assertThat(new BandScheme(CADETS, false).overlaps()).isEmpty();
	}

	@Test
	void knowsThatWholeNumbersLeaveNothingBetween() {
		assertThat(new BandScheme(CADETS, true).gaps()).containsExactly("1", "8");
	}

	@Test
	void findsNoGapWhereEndsMeet() {
		BandScheme sound = new BandScheme(
				List.of(Band.read("High", ">=8"), Band.read("Middle", "5-7"), Band.read("Low", "<= 4")), true);
		assertThat(sound.gaps()).isEmpty();
		assertThat(sound.overlaps()).isEmpty();
	}

	@Test
	void findsOverlaps() {
		assertThat(new BandScheme(List.of(Band.read("High", ">=5"), Band.read("Low", "<=5")), false).overlaps())
			.containsExactly("5");
		assertThat(new BandScheme(List.of(Band.read("High", ">3"), Band.read("Low", "<5")), false).overlaps())
			.containsExactly("between 3 and 5");
		assertThat(new BandScheme(List.of(Band.read("High", ">3"), Band.read("Higher", ">5")), false).overlaps())
			.containsExactly("above 5");
	}

	@Test
	void readsAndPrintsRanges() {
		assertThat(CADETS.stream().map(Band::range)).containsExactly("more than 8", "5–7", "2–4", "less than 1");
		assertThat(CADETS.stream().map(Band::typed)).containsExactly("> 8", "5-7", "2-4", "< 1");
		assertThat(Band.read("One", "3").range()).isEqualTo("3");
		for (String wrong : new String[] { "", "many", "7-5", ">", "1-2-3" }) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Band.read("Wrong", wrong));
		}
	}

}
