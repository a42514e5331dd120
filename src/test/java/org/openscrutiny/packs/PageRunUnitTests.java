package org.openscrutiny.packs;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openscrutiny.packs.PackRows.Numbered;

import static org.assertj.core.api.Assertions.assertThat;

class PageRunUnitTests {

	@Test
	void numbersThePagesOfTheAgendasPapers() {
		assertThat(new PageRun(0, 5, 3).labels(3)).containsExactly("5", "6", "7");
	}

	@Test
	void numbersThePagesOfASupplementByThemselves() {
		assertThat(new PageRun(1, 1, 2).labels(2)).containsExactly("S1-1", "S1-2");
		assertThat(new PageRun(12, 30, 1).labels(1)).containsExactly("S12-30");
	}

	@Test
	void goesOnWithLettersWhereAVersionIsLonger() {
		assertThat(new PageRun(0, 5, 2).labels(4)).containsExactly("5", "6", "6a", "6b");
		List<String> many = new PageRun(2, 1, 1).labels(30);
		assertThat(many.get(26)).isEqualTo("S2-1z");
		assertThat(many.get(27)).isEqualTo("S2-1aa");
		assertThat(many).doesNotHaveDuplicates();
	}

	@Test
	void leavesNumbersOutWhereAVersionIsShorter() {
		assertThat(new PageRun(0, 5, 4).labels(2)).containsExactly("5", "6");
		assertThat(new PageRun(0, 5, 4).getLast()).isEqualTo("8");
	}

	@Test
	void givesNoNumberTwice() {
		Map<Numbered, PageRun> given = Map.of(new Numbered(UUID.randomUUID(), null), new PageRun(0, 1, 4),
				new Numbered(UUID.randomUUID(), null), new PageRun(1, 1, 2));
		assertThat(PackNumbering.continued(given, List.of())).isEmpty();
		assertThat(PackNumbering.inWords("5", "5")).isEqualTo("page 5");
		assertThat(PackNumbering.inWords("S1-1", "S1-4")).isEqualTo("pages S1-1 to S1-4");
	}

}
