package org.openscrutiny.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * The parts of a workbook. Opening it unpacks every part once, without keeping it, so
 * that one that swells beyond bounds is refused before anything is made of it.
 */
final class Archive implements AutoCloseable {

	private static final int MOST_PARTS = 2_000;

	/** All parts together, unpacked, in bytes. */
	private static final long MOST_BYTES = 128L * 1024 * 1024;

	/** Parts that a reader holds in memory as a whole. */
	private static final long MOST_BYTES_AT_ONCE = 24L * 1024 * 1024;

	private static final Set<String> READ_AT_ONCE = Set.of("xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
			"[Content_Types].xml", "META-INF/manifest.xml");

	private final ZipFile zip;

	private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

	private Archive(ZipFile zip) {
		this.zip = zip;
	}

	static Archive open(byte[] bytes) {
		Archive archive = null;
		try {
			archive = new Archive(
					ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get());
			archive.check();
			return archive;
		}
		catch (IOException | IllegalArgumentException ex) {
			close(archive);
			throw damaged(ex);
		}
		catch (RuleBroken ex) {
			close(archive);
			throw ex;
		}
	}

	private void check() throws IOException {
		byte[] buffer = new byte[8192];
		long total = 0;
		var entries = this.zip.getEntries();
		while (entries.hasMoreElements()) {
			ZipArchiveEntry entry = entries.nextElement();
			if (entry.getGeneralPurposeBit().usesEncryption()) {
				throw SheetFile
					.refused("The file is protected with a password. Save it without one, and send it again");
			}
			if (this.parts.put(entry.getName(), entry) != null) {
				throw damaged();
			}
			long size = 0;
			try (InputStream stream = this.zip.getInputStream(entry)) {
				for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
					size += read;
					if (total + size > MOST_BYTES
							|| (READ_AT_ONCE.contains(entry.getName()) && size > MOST_BYTES_AT_ONCE)) {
						throw tooLarge();
					}
				}
			}
			total += size;
			if (this.parts.size() > MOST_PARTS) {
				throw tooLarge();
			}
		}
	}

	boolean has(String part) {
		return this.parts.containsKey(part);
	}

	boolean hasAny(Predicate<String> name) {
		return this.parts.keySet().stream().anyMatch(name);
	}

	/** The bytes of a part, which is there. */
	InputStream open(String part) throws IOException {
		ZipArchiveEntry entry = this.parts.get(part);
		if (entry == null) {
			throw damaged();
		}
		return new FilterInputStream(this.zip.getInputStream(entry)) {
		};
	}

	static RuleBroken damaged() {
		return SheetFile
			.refused("The file is damaged or is not a spreadsheet. Open it, save it again, and send that file");
	}

	static RuleBroken damaged(Exception cause) {
		RuleBroken damaged = damaged();
		damaged.initCause(cause);
		return damaged;
	}

	static RuleBroken tooLarge() {
		return SheetFile.refused("The file unpacks to far more than a sheet of 5,000 rows needs. "
				+ "Copy the rows to a new file, and send that");
	}

	static RuleBroken macros() {
		return SheetFile.refused(
				"The file contains macros. Save it as a workbook without them (.xlsx or .ods), " + "and send it again");
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(@Nullable Archive archive) {
		if (archive != null) {
			archive.close();
		}
	}

}
