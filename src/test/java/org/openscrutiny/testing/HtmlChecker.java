package org.openscrutiny.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The HTML checker of the W3C. Reading its schema takes longer than checking a page, so
 * that one checker is used for many.
 */
public class HtmlChecker {

	private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

	private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);

	public HtmlChecker() {
		try {
			this.checker.setUpMainSchema(SCHEMA, new Errors());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What it finds wrong with a page; empty if nothing. Warnings do not count. */
	public List<String> errors(String html) {
		Errors errors = new Errors();
		try {
			this.checker.setUpValidatorAndParsers(errors, false, false);
			this.checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return errors.found;
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
