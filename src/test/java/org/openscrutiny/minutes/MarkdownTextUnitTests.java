package org.openscrutiny.minutes;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.BodyId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class MarkdownTextUnitTests {

	private static final BodyId PANEL = new BodyId("panel");

	private static final BodyId BOARD = new BodyId("agb");

	private final MarkdownText markdown = new MarkdownText(null);

	@Test
	void showsParagraphsListsAndEmphasis() {
		assertThat(html("A **bold** word.\n\n- one\n- two"))
			.isEqualToIgnoringWhitespace("<p>A <strong>bold</strong> word.</p> <ul> <li>one</li> <li>two</li> </ul>");
	}

	@Test
	void makesHeadingsBoldLines() {
		assertThat(html("# Big\n\ntext")).isEqualToIgnoringWhitespace("<p><strong>Big</strong></p> <p>text</p>");
	}

	@Test
	void letsNothingThroughThatRuns() {
		for (String bad : List.of("<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
				"![x](http://a.example/x)", "[x](javascript:alert(1))", "<a href=\"data:text/html,x\">x</a>",
				"[x](vbscript:x)", "<style>p{}</style>", "<iframe src=//a.example></iframe>",
				"[x](  javascript&colon;alert(1))")) {
			assertThat(html(bad)).as(bad)
				.doesNotContain("<script", "<img", "<style", "<iframe", "href=\"javascript", "href=\"data",
						"href=\"vb");
		}
		assertThat(html("[site](https://example.org/a?b=1&c=2)"))
			.contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"");
	}

	@Test
	void leavesTheWordsOfALinkThatLeadsNowhere() {
		for (String bad : List.of("[bad *word*](javascript:alert(1))", "[bad *word*](ftp://a.example)",
				"[bad *word*]()")) {
			assertThat(html(bad)).isEqualToIgnoringWhitespace("<p>bad <em>word</em></p>");
		}
		assertThat(html("[good](/plan) [and](mailto:a@b.example)")).contains("href=\"/plan\"", "href=\"mailto:");
	}

	@Test
	void linksMinutesThatAreKnown() {
		assertThat(html("Further to Minute No. 606 and minute 7."))
			.isEqualToIgnoringWhitespace("<p>Further to <a href=\"/minutes/606\">Minute No. 606</a> and minute 7.</p>");
		assertThat(html("See minutes 594, 596 and 606.")).isEqualToIgnoringWhitespace(
				"<p>See minutes <a href=\"/minutes/594\">594</a>, <a href=\"/minutes/596\">596</a> and "
						+ "<a href=\"/minutes/606\">606</a>.</p>");
		assertThat(this.markdown.html("see **minute 606**", BOARD, Set.of(606)))
			.contains("<a href=\"/minutes/agb/606\">minute 606</a>");
	}

	@Test
	void linksNothingElse() {
		assertThat(html("It took 606 minutes. Minute 6061. The 606 bus. `minute 606` [minute 606](https://a.example)"))
			.doesNotContain("/minutes/");
	}

	@Test
	void findsCitations() {
		assertThat(CitedMinutes.in(List.of("minute 606; Minutes Nos 1, 2, and 3; minutes number 44", "minute no 5")))
			.containsExactly(606, 1, 2, 3, 44, 5);
	}

	@Test
	void escapesPlainLines() {
		assertThat(MarkdownText.line("<b>*x*</b> & minute 606", PANEL, Set.of(606)))
			.isEqualTo("&lt;b&gt;*x*&lt;/b&gt; &amp; <a href=\"/minutes/606\">minute 606</a>");
	}

	@Test
	void bearsTextsThatAreTooDeepOrTooLong() {
		assertThat(html("> ".repeat(20_000) + "x")).startsWith("<p>&gt; ");
		assertThat(html("*a **b ".repeat(10_000))).contains("b");
		assertThat(html("*".repeat(20_000) + "x" + "*".repeat(20_000))).contains("x");
		assertTimeout(Duration.ofSeconds(10), () -> html("[".repeat(50_000)));
		assertTimeout(Duration.ofSeconds(10), () -> html("minute 606, ".repeat(16_000)));
	}

	private String html(String text) {
		return this.markdown.html(text, PANEL, Set.of(594, 596, 606));
	}

}
