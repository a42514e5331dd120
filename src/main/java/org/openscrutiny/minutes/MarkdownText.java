package org.openscrutiny.minutes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import org.openscrutiny.meetings.BodyId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns the Markdown of minutes into HTML that is safe to show: no HTML of the author's
 * own, no pictures, no addresses but of the web and of e-mail. Citations of other minutes
 * become links.
 */
@Component
public class MarkdownText {

	/** Quotes in quotes, or lists in lists, beyond which a text is shown as typed. */
	private static final int DEEPEST = 100;

	/** Stars and underlines in one paragraph beyond which a text is shown as typed. */
	private static final int MOST_MARKS = 1_000;

	/** An address of the web or of e-mail, or one without a scheme. */
	private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:|/|#|\\?)\\S+|[^:&\\s]+");

	private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "a")
		.allowAttributes("start")
		.matching(Pattern.compile("\\d{1,6}"))
		.onElements("ol")
		.allowAttributes("href")
		.onElements("a")
		.allowUrlProtocols("http", "https", "mailto")
		.toFactory();

	private final Parser parser = Parser.builder().build();

	private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private final CitedMinutes cited;

	MarkdownText(CitedMinutes cited) {
		this.cited = cited;
	}

	/**
	 * @param markdown what an officer typed
	 * @param body the body whose minutes it cites
	 * @return HTML of paragraphs and lists, well-formed as XML too
	 */
	public String html(String markdown, BodyId body) {
		return html(markdown, body, this.cited.known(body, CitedMinutes.in(List.of(markdown))));
	}

	/** The same where it is known already which numbers lead somewhere. */
	String html(String markdown, BodyId body, Set<Integer> known) {
		if (isTooMarked(markdown)) {
			return asTyped(markdown, body, known);
		}
		Node document = this.parser.parse(markdown);
		if (isTooDeep(document)) {
			return asTyped(markdown, body, known);
		}
		document.accept(new Headings());
		document.accept(new Addresses());
		document.accept(new Links(body, known));
		return POLICY.sanitize(this.renderer.render(document));
	}

	private static String asTyped(String markdown, BodyId body, Set<Integer> known) {
		return "<p>" + line(markdown, body, known) + "</p>";
	}

	/** The parser itself walks down into emphasis in emphasis. */
	private static boolean isTooMarked(String markdown) {
		return PARAGRAPH.splitAsStream(markdown)
			.anyMatch(
					(paragraph) -> paragraph.chars().filter((sign) -> sign == '*' || sign == '_').count() > MOST_MARKS);
	}

	/** Whoever walks down a tree that is too deep runs out of stack. */
	private static boolean isTooDeep(Node document) {
		int depth = 0;
		Node node = document.getFirstChild();
		while (node != null && depth <= DEEPEST) {
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				depth++;
			}
			else {
				while (node != document && node.getNext() == null) {
					node = node.getParent();
					depth--;
				}
				node = (node != document) ? node.getNext() : null;
			}
		}
		return depth > DEEPEST;
	}

	/** A line of plain text as HTML, with links. */
	static String line(String text, BodyId body, Set<Integer> known) {
		StringBuilder html = new StringBuilder();
		CitedMinutes.split(text, known, new CitedMinutes.Parts() {

			@Override
			public void words(String words) {
				html.append(HtmlUtils.htmlEscape(words, "UTF-8"));
			}

			@Override
			public void citation(String words, int number) {
				html.append("<a href=\"")
					.append(new MinuteNumber(body, number).getHref())
					.append("\">")
					.append(HtmlUtils.htmlEscape(words, "UTF-8"))
					.append("</a>");
			}

		});
		return html.toString();
	}

	/**
	 * Makes headings bold lines: the headings of the page are those of the entries.
	 */
	private static final class Headings extends AbstractVisitor {

		@Override
		public void visit(Heading heading) {
			StrongEmphasis bold = new StrongEmphasis();
			while (heading.getFirstChild() != null) {
				bold.appendChild(heading.getFirstChild());
			}
			Paragraph line = new Paragraph();
			line.appendChild(bold);
			heading.insertAfter(line);
			heading.unlink();
		}

	}

	/**
	 * Leaves the words alone of links that lead nowhere, or to what is not of the web.
	 */
	private static final class Addresses extends AbstractVisitor {

		@Override
		public void visit(Link link) {
			visitChildren(link);
			if (!SAFE.matcher(link.getDestination()).matches()) {
				while (link.getFirstChild() != null) {
					link.insertBefore(link.getFirstChild());
				}
				link.unlink();
			}
		}

	}

	/**
	 * Makes citations links, but not inside another link.
	 */
	private static final class Links extends AbstractVisitor {

		private final BodyId body;

		private final Set<Integer> known;

		Links(BodyId body, Set<Integer> known) {
			this.body = body;
			this.known = known;
		}

		@Override
		public void visit(Link link) {
			// What its author linked stays so.
		}

		@Override
		public void visit(Text text) {
			CitedMinutes.split(text.getLiteral(), this.known, new CitedMinutes.Parts() {

				@Override
				public void words(String words) {
					if (!words.isEmpty()) {
						text.insertBefore(new Text(words));
					}
				}

				@Override
				public void citation(String words, int number) {
					Link link = new Link(new MinuteNumber(Links.this.body, number).getHref(), null);
					link.appendChild(new Text(words));
					text.insertBefore(link);
				}

			});
			text.unlink();
		}

	}

}
