package org.openscrutiny.documents;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.web.util.UriUtils;

/**
 * A stored file, for somebody who may read it.
 *
 * @param summary what it is
 * @param sha256 the digest of its content
 * @param open whether every reader may read it, with or without an account
 * @param withdrawnAt when it was taken down, or null if it was not
 * @param content its bytes, read from the database as they are asked for
 */
public record StoredFile(DocumentSummary summary, byte[] sha256, boolean open, @Nullable Instant withdrawnAt,
		Resource content) {

	/** The digest in hexadecimal digits. */
	public String digest() {
		return HexFormat.of().formatHex(this.sha256);
	}

	/** Whether the last part of an address, decoded, is the file's own. */
	public boolean isCalled(@Nullable String lastPart) {
		String href = this.summary.href();
		return UriUtils.decode(href.substring(href.lastIndexOf('/') + 1), StandardCharsets.UTF_8).equals(lastPart);
	}

	static Resource content(String description, long size, Supplier<InputStream> bytes) {
		return new AbstractResource() {

			@Override
			public String getDescription() {
				return description;
			}

			@Override
			public boolean exists() {
				return true;
			}

			@Override
			public long contentLength() {
				return size;
			}

			@Override
			public InputStream getInputStream() {
				return bytes.get();
			}
		};
	}

}
