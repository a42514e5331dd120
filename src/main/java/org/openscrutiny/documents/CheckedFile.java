package org.openscrutiny.documents;

import org.jspecify.annotations.Nullable;

/**
 * A file that can be stored.
 *
 * @param filename its name
 * @param file its content and its text
 * @param kind what it is, by name and by content
 * @param pages the pages of a PDF; null for other kinds
 * @param scan what is known of viruses
 */
record CheckedFile(String filename, SpooledFile file, DocumentKind kind, @Nullable Integer pages,
		Scan scan) implements AutoCloseable {

	@Override
	public void close() {
		this.file.close();
	}

}
