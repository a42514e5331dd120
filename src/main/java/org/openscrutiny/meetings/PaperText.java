package org.openscrutiny.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import org.openscrutiny.shared.RuleBroken;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns the Markdown of a paper into blocks of safe HTML. Every block but a heading has a
 * number under which it is cited. A block of lines that begin with a bar is a table.
 */
public final class PaperText {

	private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");

	private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*");

	private static final Pattern FIGURE = Pattern.compile("[-−+(]?[£$€]?[\\d.,]+(m|k|bn)?%?\\)?");

	/** Quotes in quotes beyond which nobody can follow, nor the renderer. */
	private static final int LONGEST_RUN = 200;

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "a")
		.allowAttributes("start")
		.matching(Pattern.compile("\\d{1,6}"))
		.onElements("ol")
		.allowAttributes("href")
		.onElements("a")
		.allowUrlProtocols("http", "https", "mailto")
		.toFactory();

	private PaperText() {
	}

	/** The blocks of a text, in order. */
	static List<Block> blocks(@Nullable String markdown) {
		if (markdown == null) {
			return List.of();
		}
		List<Block> blocks = new ArrayList<>();
		List<String> prose = new ArrayList<>();
		for (String part : BLANK.split(markdown.replace("\r\n", "\n"))) {
			if (isTable(part)) {
				addProse(blocks, prose);
				blocks.add(new Block(next(blocks), null, table(part)));
			}
			else {
				prose.add(part);
			}
		}
		addProse(blocks, prose);
		return blocks;
	}

	private static void addProse(List<Block> blocks, List<String> prose) {
		String text = String.join("\n\n", prose);
		prose.clear();
		if (text.isBlank()) {
			return;
		}
		if (isTooMarked(text)) {
			blocks.add(new Block(next(blocks), null, "<p>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>"));
			return;
		}
		for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
			String html = POLICY.sanitize(RENDERER.render(node));
			if (node instanceof Heading) {
				blocks.add(new Block(null, html.strip(), ""));
			}
			else if (!html.isBlank()) {
				blocks.add(new Block(next(blocks), null, html));
			}
		}
	}

	/** What would make the parser or the renderer walk too deep is shown as typed. */
	private static boolean isTooMarked(String text) {
		int run = 0;
		for (char sign : text.toCharArray()) {
			run = ("*_>[]- \t\n+0123456789.".indexOf(sign) >= 0) ? run + ((sign == ' ' || sign == '\n') ? 0 : 1) : 0;
			if (run > LONGEST_RUN) {
				return true;
			}
		}
		return false;
	}

	private static int next(List<Block> blocks) {
		return (int) blocks.stream().filter((block) -> block.number() != null).count() + 1;
	}

	private static boolean isTable(String part) {
		List<String> lines = part.strip().lines().map(String::strip).toList();
		return lines.size() > 1 && lines.stream().allMatch((line) -> line.startsWith("|"))
				&& RULE.matcher(lines.get(1)).matches();
	}

	private static String table(String part) {
		List<List<String>> rows = part.strip().lines().map(PaperText::cells).toList();
		List<String> head = rows.get(0);
		StringBuilder html = new StringBuilder("<table class=\"govuk-table os-stack\"><thead><tr>");
		for (int column = 0; column < head.size(); column++) {
			html.append("<th scope=\"col\"")
				.append(isOfFigures(rows, column) ? " class=\"govuk-table__header--numeric\"" : "")
				.append('>')
				.append(escape(head.get(column)))
				.append("</th>");
		}
		html.append("</tr></thead><tbody>");
		for (List<String> row : rows.subList(2, rows.size())) {
			html.append("<tr>");
			for (int column = 0; column < head.size(); column++) {
				String cell = (column < row.size()) ? escape(row.get(column)) : "";
				if (column == 0) {
					html.append("<th scope=\"row\">").append(cell).append("</th>");
				}
				else {
					html.append("<td")
						.append(FIGURE.matcher(cell).matches() ? " class=\"govuk-table__cell--numeric\"" : "")
						.append(" data-label=\"")
						.append(escape(head.get(column)))
						.append("\">")
						.append(cell)
						.append("</td>");
				}
			}
			html.append("</tr>");
		}
		return html.append("</tbody></table>").toString();
	}

	private static boolean isOfFigures(List<List<String>> rows, int column) {
		return column > 0 && rows.size() > 2
				&& rows.subList(2, rows.size())
					.stream()
					.allMatch((row) -> column < row.size() && FIGURE.matcher(row.get(column)).matches());
	}

	private static List<String> cells(String line) {
		String bare = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
		return Arrays.stream(bare.split("\\|", -1)).map(String::strip).toList();
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	/**
	 * Refuses a correction that would move the numbers under which paragraphs are cited.
	 * @throws RuleBroken on {@code text}
	 */
	static void requireSameParagraphs(@Nullable String before, @Nullable String after) {
		long had = numbered(before);
		long has = numbered(after);
		if (had != has) {
			throw new RuleBroken("text", String.format(Locale.UK,
					"The text has %d numbered paragraphs, and had %d when it was published. Paragraphs are cited by "
							+ "number, so a correction keeps as many. What is new comes in a paper of its own",
					has, had));
		}
	}

	private static long numbered(@Nullable String markdown) {
		return blocks(markdown).stream().filter((block) -> block.number() != null).count();
	}

	/**
	 * A paragraph, list or table with a number, or a heading without one.
	 *
	 * @param number what it is cited by, from 1; null for a heading
	 * @param heading the words of a heading, as HTML
	 * @param html what it says; empty for a heading
	 */
	public record Block(@Nullable Integer number, @Nullable String heading, String html) {
	}

}
