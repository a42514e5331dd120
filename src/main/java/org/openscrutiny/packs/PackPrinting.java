package org.openscrutiny.packs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.meetings.PaperPage;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.PdfPrinter;
import org.springframework.stereotype.Component;

/**
 * Prints those pages of a pack that are written here.
 */
@Component
class PackPrinting {

	private final PdfPrinter printer;

	private final Site site;

	PackPrinting(PdfPrinter printer, Site site) {
		this.printer = printer;
		this.site = site;
	}

	/** The cover and the agenda. */
	Path front(Path folder, Front front) {
		return print(folder.resolve("front.pdf"), "packs/print/front", Map.of("front", front));
	}

	/** The text of a paper. */
	Path text(Path folder, Audience audience, PaperPage paper) {
		return print(folder.resolve(audience + "-" + paper.paper().id() + ".pdf"), "packs/print/paper",
				Map.of("page", paper));
	}

	/** A page that tells of a file that is no PDF. */
	Path standIn(Path folder, MeetingPage page, PackLeaf leaf, DocumentSummary file) {
		return print(folder.resolve("stand-in.pdf"), "packs/print/stand-in",
				Map.of("meeting", page.meeting(), "item", leaf.item(), "paper", leaf.paper(), "file", file));
	}

	/**
	 * A page in the place of a paper that was taken down or is withheld.
	 * @param pages what its pages are called, in words
	 */
	Path stub(Path folder, MeetingPage page, Item item, PaperLine paper, String pages) {
		return print(folder.resolve("stub.pdf"), "packs/print/stub",
				Map.of("meeting", page.meeting(), "item", item, "paper", paper, "pages", pages));
	}

	private Path print(Path file, String template, Map<String, ?> variables) {
		Map<String, Object> all = new HashMap<>(variables);
		all.put("site", this.site);
		try (OutputStream out = Files.newOutputStream(file)) {
			this.printer.print(this.printer.document(template, all), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

	/** How many pages a printed file has. */
	static int pages(Path file) {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return document.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What stands before the papers.
	 *
	 * @param audience whose edition it is
	 * @param number the number of the pack
	 * @param asOf until when it holds what was published
	 * @param previous the number of the pack before it; null for the first
	 * @param page the meeting
	 * @param places where each paper and file is, by its identifier
	 */
	record Front(Audience audience, int number, Instant asOf, @Nullable Integer previous, MeetingPage page,
			Map<UUID, Place> places) {

		/** The address of what changed since this pack. */
		public String getChangesHref() {
			return this.page.meeting().getHref() + "/changes?from=" + this.number;
		}

	}

	/**
	 * Where something is in the pack.
	 *
	 * @param anchor by what links lead to it
	 * @param pages what its pages are called, in words
	 */
	record Place(String anchor, String pages) {

		public String getHref() {
			return PackNavigation.ANCHOR + this.anchor;
		}

	}

}
