package org.openscrutiny.packs;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentKind;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;

/**
 * The text of a paper, or one of its files, as it stands in a pack.
 *
 * @param item its item
 * @param paper its paper
 * @param file the file; null for the text
 * @param printed the printed text; null for a file
 * @param pages how many pages it has in the pack
 */
record PackLeaf(Item item, PaperLine paper, @Nullable DocumentSummary file, @Nullable Path printed, int pages) {

	static PackLeaf of(Item item, PaperLine paper, DocumentSummary file) {
		Integer pages = file.pages();
		return new PackLeaf(item, paper, file, null, (isPdf(file) && pages != null) ? pages : 1);
	}

	/** Whether the file itself is put in, and not a page that tells of it. */
	static boolean isPdf(DocumentSummary file) {
		return file.kind() == DocumentKind.PDF && !file.isWithdrawn();
	}

	PackRows.Numbered numbered() {
		return new PackRows.Numbered(this.paper.id(), (this.file != null) ? this.file.documentId().value() : null);
	}

}
