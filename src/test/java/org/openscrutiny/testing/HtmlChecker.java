package org.openscrutiny.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The HTML checker of the W3C. Reading its schema takes longer than checking many pages,
 * so that one serves all tests, one page at a time.
 */
public class HtmlChecker {

	private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

	private static @Nullable SimpleDocumentValidator checker;

	/** What it finds wrong with a page; empty if nothing. Warnings do not count. */
	public List<String> errors(String html) {
		Errors errors = new Errors();
		try {
			check(html, errors);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return errors.found;
	}

	private static synchronized void check(String html, Errors errors) throws Exception {
		if (checker == null) {
			SimpleDocumentValidator made = new SimpleDocumentValidator(true, false, false);
			made.setUpMainSchema(SCHEMA, errors);
			checker = made;
		}
		checker.setUpValidatorAndParsers(errors, false, false);
		checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
	}

	private static final class Errors implements ErrorHandler {

		private final List<String> found = new ArrayList<>();

		@Override
		public void warning(SAXParseException warning) {
		}

		@Override
		public void error(SAXParseException error) {
			this.found.add("line " + error.getLineNumber() + ": error: " + error.getMessage());
		}

		@Override
		public void fatalError(SAXParseException error) {
			error(error);
		}

	}

}
