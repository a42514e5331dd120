package org.openscrutiny.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlCheckerTests {

	@Test
	void findsWhatIsWrong() {
		String page = "<!doctype html><html lang=\"en\"><head><title>x</title></head><body>%s</body></html>";
		HtmlChecker checker = new HtmlChecker();
		assertThat(checker.errors(page.formatted("<p id=a>one</p>"))).isEmpty();
		assertThat(checker.errors(page.formatted("<p id=a>one</p><p id=a>two</p>"))).isNotEmpty();
		assertThat(checker.errors(page.formatted("<ul><p>one</p></ul>"))).isNotEmpty();
	}

}
