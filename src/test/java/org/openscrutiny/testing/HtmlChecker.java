package org.openscrutiny.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nu.validator.client.EmbeddedValidator;

/**
 * The HTML checker of the W3C.
 */
public class HtmlChecker {

	/** What it finds wrong with a page; empty if nothing. Warnings do not count. */
	public List<String> errors(String html) {
		EmbeddedValidator checker = new EmbeddedValidator();
		checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
		checker.setNoLangDetect(true);
		checker.setForceHTML(true);
		try {
			return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
				.lines()
				.filter((line) -> line.contains("error:"))
				.toList();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
