package org.openscrutiny.meetings;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaperTextUnitTests {

	@Test
	void numbersEveryBlockButHeadings() {
		List<PaperText.Block> blocks = PaperText.blocks("""
				# Purpose

				To **note** the figures.

				- one
				- two

				## Money

				| Unit | Officers |
				|---|---|
				| Birmingham | 401 |
				| Solihull | 52 |

				The end.""");
		assertThat(blocks).extracting(PaperText.Block::number).containsExactly(null, 1, 2, null, 3, 4);
		assertThat(blocks.get(0).heading()).isEqualTo("Purpose");
		assertThat(blocks.get(1).html()).contains("<strong>note</strong>");
		assertThat(blocks.get(4).html()).contains("<th scope=\"row\">Birmingham</th>")
			.contains("<td class=\"govuk-table__cell--numeric\" data-label=\"Officers\">401</td>");
	}

	@Test
	void letsNoMarkupOfTheAuthorThrough() {
		String text = "<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://example.org/a.png)\n\n"
				+ "| <b>a</b> | b\"c |\n|---|---|\n| <i>d</i> | \"e |";
		assertThat(PaperText.blocks(text).toString())
			.doesNotContain("<script", "href=\"javascript", "<img", "<b>", "<i>")
			.contains("&lt;b&gt;a")
			.contains("data-label=\"b&quot;c\"");
	}

	@Test
	void survivesWhatNestsTooDeep() {
		assertThat(PaperText.blocks("> ".repeat(50_000) + "deep")).hasSize(1);
		assertThat(PaperText.blocks("*a ".repeat(50_000))).hasSize(1);
		assertThat(PaperText.blocks("[".repeat(50_000))).hasSize(1);
		assertThat(PaperText.blocks("- ".repeat(50_000) + "x")).hasSize(1);
	}

	@Test
	void hasNothingToSayOfNothing() {
		assertThat(PaperText.blocks(null)).isEmpty();
		assertThat(PaperText.blocks(" \n\n ")).isEmpty();
	}

}
