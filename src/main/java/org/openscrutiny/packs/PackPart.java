package org.openscrutiny.packs;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.PublishedPapers.Openness;

/**
 * One thing that an edition of a pack holds, without a word of it: the meeting, the entry
 * of an item on the agenda, a paper, or a file of a paper.
 *
 * @param item the item; null for the meeting itself
 * @param paper the paper; null for the item itself
 * @param document the file; null for the paper itself
 * @param version which version of the file
 * @param openness how much of it is told
 * @param digest of what it says
 * @param firstPage what is printed on its first page; null where it has none of its own
 * @param lastPage what is printed on its last page
 */
record PackPart(@Nullable UUID item, @Nullable UUID paper, @Nullable UUID document, @Nullable UUID version,
		Openness openness, String digest, @Nullable String firstPage, @Nullable String lastPage) {

	/** The same part in every pack of the meeting. */
	String key() {
		return key(this.item, this.paper, this.document);
	}

	static String key(@Nullable UUID item, @Nullable UUID paper, @Nullable UUID document) {
		return item + " " + paper + " " + document;
	}

	/** What its pages are called, in words; null where it has none. */
	@Nullable String pages() {
		return (this.firstPage != null && this.lastPage != null) ? PackNumbering.inWords(this.firstPage, this.lastPage)
				: null;
	}

	/** Whose openness tells whether it may still be read. */
	@Nullable UUID owner() {
		return (this.paper != null) ? this.paper : this.item;
	}

	PackPart on(@Nullable String first, @Nullable String last) {
		return new PackPart(this.item, this.paper, this.document, this.version, this.openness, this.digest, first,
				last);
	}

}
