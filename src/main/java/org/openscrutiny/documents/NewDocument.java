package org.openscrutiny.documents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document that a record gets.
 *
 * @param ownerKind the kind of record, as its {@link DocumentAccess} names it
 * @param owner the record
 * @param title what readers see, or null to call it as the file is called
 * @param upload the file
 */
public record NewDocument(String ownerKind, UUID owner, @Nullable String title, Upload upload) {

	String titleOrFilename() {
		return (this.title != null && !this.title.isBlank()) ? this.title.strip()
				: Filename.title(this.upload.filename());
	}

}
