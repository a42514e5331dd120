package org.openscrutiny.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.github.miachm.sods.SpreadSheet;

/**
 * Writes a workbook as OpenDocument wants its package: the kind of document comes first
 * and is not compressed, so that programs know it by its first bytes.
 */
final class OdsPackage {

	private static final String KIND = "mimetype";

	private OdsPackage() {
	}

	static void write(SpreadSheet book, OutputStream target) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		book.save(written);
		ZipOutputStream ordered = new ZipOutputStream(target);
		putKind(ordered);
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				if (!part.getName().equals(KIND)) {
					ordered.putNextEntry(new ZipEntry(part.getName()));
					parts.transferTo(ordered);
					ordered.closeEntry();
				}
			}
		}
		ordered.finish();
	}

	private static void putKind(ZipOutputStream target) throws IOException {
		byte[] kind = SheetFormat.ODS.getMediaType().toString().getBytes(StandardCharsets.US_ASCII);
		CRC32 sum = new CRC32();
		sum.update(kind);
		ZipEntry first = new ZipEntry(KIND);
		first.setMethod(ZipEntry.STORED);
		first.setSize(kind.length);
		first.setCrc(sum.getValue());
		target.putNextEntry(first);
		target.write(kind);
		target.closeEntry();
	}

}
