package org.openscrutiny.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.search.Spelling.Term;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingUnitTests {

	private static final List<Term> TERMS = List.of(new Term("burglary", 9), new Term("police", 40),
			new Term("policy", 60), new Term("crime", 30), new Term("prime", 1));

	@ParameterizedTest
	@CsvSource({ "burglary,burglary,0", "burglery,burglary,1", "burlgary,burglary,1", "burglar,burglary,1",
			"buglery,burglary,2", "police,policy,1", "ab,ba,1", "a,'',1" })
	void countsWhatIsWrong(String one, String other, int distance) {
		assertThat(Spelling.distance(one, other)).isEqualTo(distance);
		assertThat(Spelling.distance(other, one)).isEqualTo(distance);
	}

	@Test
	void replacesWhatNoRecordHasAndKeepsTheRest() {
		assertThat(Spelling.nearest("\"Burglery\" or robery -crime", TERMS)).contains("\"burglary\" or robery -crime");
	}

	@Test
	void amongWordsAsNearPrefersTheOneOfMoreTexts() {
		assertThat(Spelling.nearest("rime", TERMS)).contains("crime");
	}

	@Test
	void completesAWordWithTheOneOfMostTexts() {
		assertThat(Spelling.nearest("burgl", TERMS)).contains("burglary");
		assertThat(Spelling.nearest("Poli", TERMS)).contains("policy");
	}

	@Test
	void offersNothingForKnownShortOrDistantWords() {
		assertThat(Spelling.nearest("police", TERMS)).isEmpty();
		assertThat(Spelling.nearest("cri", TERMS)).isEmpty();
		assertThat(Spelling.nearest("zanzibar", TERMS)).isEmpty();
		assertThat(Spelling.nearest("crimson", TERMS)).isEmpty();
	}

}
