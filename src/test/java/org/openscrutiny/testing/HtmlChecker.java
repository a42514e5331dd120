package org.openscrutiny.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.InputSource;

/**
 * The HTML checker of the W3C.
 */
public class HtmlChecker {

	private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

	/** What it finds wrong with a page; empty if nothing. Warnings do not count. */
	public List<String> errors(String html) {
		try {
			ByteArrayOutputStream messages = new ByteArrayOutputStream();
			SimpleDocumentValidator validator = new SimpleDocumentValidator(false);
			SourceCode source = validator.getSourceCode();
			MessageEmitterAdapter report = new MessageEmitterAdapter(null, source, false, new ImageCollector(source), 0,
					true, new TextMessageEmitter(messages, false));
			report.setErrorsOnly(true);
			report.start(null);
			validator.setUpMainSchema(SCHEMA, new org.xml.sax.helpers.DefaultHandler());
			validator.setUpValidatorAndParsers(report, false, false);
			validator
				.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
			return messages.toString(StandardCharsets.UTF_8).lines().filter((line) -> line.contains("error")).toList();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
