package org.openscrutiny.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out whether a file is what it is called, whole, open to everybody and harmless,
 * and reads its text on the way.
 */
@Component
class FileChecks {

	private final VirusScanner scanner;

	private final ContentType contents = new ContentType();

	FileChecks(VirusScanner scanner) {
		this.scanner = scanner;
	}

	/**
	 * Checks an upload. The caller closes the result.
	 * @throws FileRefused if it cannot be stored
	 */
	CheckedFile check(Upload upload) {
		String filename = upload.filename();
		DocumentKind kind = DocumentKind.ofFilename(filename).orElseThrow(() -> FileRefused.unknownKind(filename));
		SpooledFile file = SpooledFile.of(upload);
		try {
			// First of all: what follows opens the file with code that an attacker may
			// have aimed at.
			Scan scan = this.scanner.scan(filename, file.path());
			this.contents.require(kind, filename, file.path());
			return new CheckedFile(filename, file, kind, open(kind, filename, file), scan);
		}
		catch (IOException ex) {
			file.close();
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			file.close();
			throw ex;
		}
	}

	private static @Nullable Integer open(DocumentKind kind, String filename, SpooledFile file) throws IOException {
		Path path = file.path();
		try (TextSink text = new TextSink(file.text())) {
			return switch (kind) {
				case PDF -> new PdfFile(filename, path).open(text);
				case DOCX, ODT, XLSX, ODS -> new OfficeFile(kind, filename, path).open(text);
				case PNG -> ImageFile.requireWholePng(filename, path);
				case JPEG -> ImageFile.requireWholeJpeg(filename, path);
				case CSV -> PlainTextFile.open(filename, path, text);
			};
		}
	}

}
