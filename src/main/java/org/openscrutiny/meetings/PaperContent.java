package org.openscrutiny.meetings;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a paper.
 *
 * @param title the title
 * @param status how far it is there
 * @param kind what it is
 * @param reportOf whose report it is
 * @param author who wrote it
 * @param authorTitle the author's job
 * @param purpose what it is for
 * @param recommendations what the body is asked to do, one to a line
 * @param implications what follows from it
 * @param background the background papers, one to a line
 * @param content the text, where it is written here, in Markdown
 * @param note what else is to be known of it
 */
public record PaperContent(String title, Paper.Status status, Paper.Kind kind, @Nullable String reportOf,
		@Nullable String author, @Nullable String authorTitle, @Nullable String purpose,
		@Nullable String recommendations, Implications implications, @Nullable String background,
		@Nullable String content, @Nullable String note) {

	/** A paper of which only the title is known. */
	public static PaperContent of(String title, Paper.Status status) {
		return new PaperContent(title, status, Paper.Kind.REPORT, null, null, null, null, null, Implications.none(),
				null, null, null);
	}

}
