package org.openscrutiny.packs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * How a reader finds the way in a pack: bookmarks, the numbers that a viewer shows, and
 * the links of the agenda.
 */
class PackNavigation {

	/** The links of the agenda, before it is known where they lead. */
	static final String ANCHOR = "https://pack.invalid/";

	private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(\\D*)(\\d{1,9})");

	private final PDDocument document;

	private final PDDocumentOutline outline = new PDDocumentOutline();

	private final Map<String, PDOutlineItem> groups = new LinkedHashMap<>();

	private final Map<String, PDPage> anchors = new HashMap<>();

	private final List<String> labels = new ArrayList<>();

	private final List<PDAnnotationLink> pending = new ArrayList<>();

	PackNavigation(PDDocument document) {
		this.document = document;
	}

	/**
	 * Takes down what was added at the end.
	 * @param from the place of its first page
	 * @param within the bookmarks that it brought along
	 */
	void add(int from, PackFile.Sheet sheet, List<PDOutlineItem> within) throws IOException {
		PDPage first = this.document.getPage(from);
		this.labels.addAll(sheet.labels());
		if (sheet.anchor() != null) {
			this.anchors.put(sheet.anchor(), first);
		}
		else {
			for (int place = from; place < this.document.getNumberOfPages(); place++) {
				remember(this.document.getPage(place));
			}
		}
		PDOutlineItem bookmark = bookmark(sheet.title(), first);
		within.forEach(bookmark::addLast);
		if (sheet.group() == null) {
			this.outline.addLast(bookmark);
		}
		else {
			group(sheet.group(), first).addLast(bookmark);
		}
	}

	private PDOutlineItem group(String title, PDPage first) {
		return this.groups.computeIfAbsent(title, (name) -> {
			PDOutlineItem group = bookmark(name, first);
			this.outline.addLast(group);
			return group;
		});
	}

	private static PDOutlineItem bookmark(String title, PDPage page) {
		PDOutlineItem bookmark = new PDOutlineItem();
		bookmark.setTitle(title);
		bookmark.setDestination(top(page));
		return bookmark;
	}

	private static PDPageDestination top(PDPage page) {
		PDPageXYZDestination destination = new PDPageXYZDestination();
		destination.setPage(page);
		destination.setLeft(Math.round(page.getCropBox().getLowerLeftX()));
		destination.setTop(Math.round(page.getCropBox().getUpperRightY()));
		return destination;
	}

	private void remember(PDPage page) throws IOException {
		for (PDAnnotation each : page.getAnnotations()) {
			if (each instanceof PDAnnotationLink link && anchorOf(link) != null) {
				this.pending.add(link);
			}
		}
	}

	private static @Nullable String anchorOf(PDAnnotationLink link) {
		return (link.getAction() instanceof PDActionURI web && web.getURI() != null && web.getURI().startsWith(ANCHOR))
				? web.getURI().substring(ANCHOR.length()) : null;
	}

	/** Writes it all into the document, when everything was added. */
	void finish() {
		for (PDAnnotationLink link : this.pending) {
			PDPage target = this.anchors.get(Objects.requireNonNull(anchorOf(link)));
			if (target == null) {
				throw new IllegalStateException("A link of the agenda leads nowhere");
			}
			link.setAction(null);
			link.setDestination(top(target));
		}
		this.groups.values().forEach(PDOutlineItem::openNode);
		this.document.getDocumentCatalog().setDocumentOutline(this.outline);
		this.document.getDocumentCatalog().setPageLabels(numbers());
	}

	private PDPageLabels numbers() {
		PDPageLabels numbers = new PDPageLabels(this.document);
		String expected = "";
		for (int place = 0; place < this.labels.size(); place++) {
			String label = this.labels.get(place);
			Matcher number = ENDS_IN_NUMBER.matcher(label);
			if (!label.equals(expected)) {
				PDPageLabelRange range = new PDPageLabelRange();
				if (number.matches()) {
					range.setPrefix(number.group(1).isEmpty() ? null : number.group(1));
					range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
					range.setStart(Integer.parseInt(number.group(2)));
				}
				else {
					range.setPrefix(label);
				}
				numbers.setLabelItem(place, range);
			}
			expected = number.matches() ? number.group(1) + (Integer.parseInt(number.group(2)) + 1) : "";
		}
		return numbers;
	}

}
