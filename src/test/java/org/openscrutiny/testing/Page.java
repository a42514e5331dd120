package org.openscrutiny.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/**
 * A page as a visitor got it.
 */
public class Page {

	/** Attributes whose values the style sheet knows. */
	private static final Set<String> STYLED = Set.of("class", "type", "aria-current");

	private final Visitor visitor;

	private final URI url;

	private final HttpResponse<byte[]> response;

	private final String body;

	private @Nullable Document document;

	Page(Visitor visitor, URI url, HttpResponse<byte[]> response) {
		this.visitor = visitor;
		this.url = url;
		this.response = response;
		this.body = new String(response.body(), StandardCharsets.UTF_8);
	}

	public int status() {
		return this.response.statusCode();
	}

	public URI url() {
		return this.url;
	}

	public Optional<String> header(String name) {
		return this.response.headers().firstValue(name);
	}

	public String body() {
		return this.body;
	}

	/** What came over the line, such as a file that is no text. */
	public byte[] bytes() {
		return this.response.body();
	}

	/** What the page says, read as HTML once somebody asks. */
	public synchronized Document document() {
		if (this.document == null) {
			this.document = Jsoup.parse(this.body, this.url.toString());
		}
		return this.document;
	}

	/**
	 * The rows of a CSV file by their headings, read by a library that did not write it.
	 */
	public List<Map<String, String>> csv() {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = format.parse(new StringReader(body().replace("\uFEFF", "")))) {
			return parser.stream().map(CSVRecord::toMap).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isRedirect() {
		return status() / 100 == 3 && header("Location").isPresent();
	}

	/**
	 * What the page is made of: its elements with their classes and attributes, each
	 * within those around it, with or without a text. How a part looks depends on nothing
	 * else. What is in a template is not part of the page.
	 */
	public Set<String> parts() {
		return Set.copyOf(parts(document()));
	}

	/** The part of each element of the body, in their order. */
	static List<String> parts(Document document) {
		List<String> parts = new ArrayList<>();
		addParts(document.body(), "", parts);
		return parts;
	}

	private static void addParts(Element element, String around, List<String> parts) {
		StringBuilder part = new StringBuilder(around).append('>').append(element.normalName());
		element.attributes().forEach((attribute) -> {
			part.append(' ').append(attribute.getKey());
			if (STYLED.contains(attribute.getKey())) {
				part.append('=').append(attribute.getValue());
			}
		});
		parts.add(element.ownText().isEmpty() ? part.toString() : part + " with text");
		if (!element.normalName().equals("template")) {
			element.children().forEach((child) -> addParts(child, part.toString(), parts));
		}
	}

	public String title() {
		return document().title();
	}

	public String h1() {
		return document().select("h1").text();
	}

	/** The text of the main part. */
	public String main() {
		return document().select("main").text();
	}

	public List<String> texts(String selector) {
		return document().select(selector).eachText();
	}

	/** The messages of the error summary, in order. */
	public List<String> errors() {
		return texts(".govuk-error-summary__list li");
	}

	/** Follows the link with these words. */
	public Page follow(String words) {
		Element link = document().select("a")
			.stream()
			.filter((candidate) -> candidate.text().equals(words))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No link '" + words + "' on " + this.url));
		return this.visitor.get(link.absUrl("href"));
	}

	/** The form that is sent to this address, filled in as the page offers it. */
	public Form form(String action) {
		FormElement form = document().select("form")
			.stream()
			.filter((candidate) -> URI.create(candidate.absUrl("action")).getPath().equals(action))
			.map(FormElement.class::cast)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No form for '" + action + "' on " + this.url + ": " + h1()));
		return new Form(this.visitor, form);
	}

	/**
	 * A form that a visitor fills in.
	 */
	public static class Form {

		private final Visitor visitor;

		private String action;

		/** Whether it asks for a page and changes nothing. */
		private final boolean asking;

		private final Map<String, List<String>> fields = new LinkedHashMap<>();

		private final Map<String, File> files = new LinkedHashMap<>();

		Form(Visitor visitor, FormElement form) {
			this.visitor = visitor;
			this.action = form.absUrl("action");
			this.asking = form.attr("method").equals("get");
			form.formData()
				.forEach((field) -> this.fields.computeIfAbsent(field.key(), (key) -> new ArrayList<>())
					.add(field.value()));
		}

		/** Fills in a field; several values for check boxes, none to leave it out. */
		public Form with(String name, String... values) {
			this.fields.put(name, List.of(values));
			return this;
		}

		/** Chooses a file. */
		public Form withFile(String name, String filename, byte[] content) {
			this.fields.remove(name);
			this.files.put(name, new File(filename, content));
			return this;
		}

		/** Sends the same fields, with their token, to another address of the portal. */
		public Form sentTo(String address) {
			this.action = URI.create(this.action).resolve(address).toString();
			return this;
		}

		public List<String> value(String name) {
			return this.fields.getOrDefault(name, List.of());
		}

		public Page send() {
			if (this.asking) {
				return this.visitor.get(this.action + "?" + Visitor.encode(this.fields));
			}
			return this.files.isEmpty() ? this.visitor.post(this.action, this.fields)
					: this.visitor.sendFiles(this.action, this.fields, this.files);
		}

		public Page sendOnly() {
			return this.visitor.postOnly(this.action, this.fields);
		}

		/** Sends the form as a script would, with headers of its own. */
		public Page sendOnly(Map<String, String> headers) {
			return this.visitor.postOnly(this.action, this.fields, headers);
		}

		record File(String name, byte[] content) {
		}

	}

}
