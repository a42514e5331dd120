package org.openscrutiny.documents;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version of a document, as lists show it.
 *
 * @param documentId the document
 * @param versionId the version
 * @param owner the record that it belongs to
 * @param title what readers see
 * @param filename the name of the file
 * @param kind what it is
 * @param size in bytes
 * @param pages how many pages a PDF has; null for other kinds
 * @param scan what is known of viruses
 * @param number 1 for the first version
 * @param storedAt when it came
 * @param reason why it replaced the version before it; null for the first
 * @param withdrawn why it was taken down, or null if it was not
 */
public record DocumentSummary(DocumentId documentId, VersionId versionId, UUID owner, String title, String filename,
		DocumentKind kind, long size, @Nullable Integer pages, Scan scan, int number, Instant storedAt,
		@Nullable String reason, @Nullable String withdrawn) {

	private static final int KILO = 1024;

	/** The permanent address of the version. */
	public String href() {
		return "/documents/" + this.versionId + "/" + Filename.inAddress(this.filename);
	}

	public String typeLabel() {
		return this.kind.getLabel();
	}

	/** Such as {@code 340 KB} or {@code 1.2 MB}. */
	public String sizeLabel() {
		if (this.size < KILO * KILO) {
			return Math.max(1, Math.round((double) this.size / KILO)) + " KB";
		}
		return String.format(Locale.UK, "%.1f MB", (double) this.size / (KILO * KILO));
	}

	public boolean isWithdrawn() {
		return this.withdrawn != null;
	}

}
