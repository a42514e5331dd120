package org.openscrutiny.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of documents, and their text.
 */
@Component
class DocumentChunks {

	private final JdbcClient jdbc;

	private final Chunks chunks;

	DocumentChunks(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.chunks = new Chunks(jdbc, "document_chunk", "version_id");
	}

	void write(VersionId version, Path file) throws IOException {
		this.chunks.write(version.value(), file);
	}

	/** Keeps the text that was found in a file, if there was any. */
	void writeText(VersionId version, Path text) throws IOException {
		String found = Files.readString(text).strip();
		if (!found.isEmpty()) {
			this.jdbc.sql("insert into document_text (version_id, content) values (?, ?)")
				.param(version.value())
				.param(found)
				.update();
		}
	}

	InputStream read(VersionId version, long size) {
		return this.chunks.read(version.value(), size);
	}

}
