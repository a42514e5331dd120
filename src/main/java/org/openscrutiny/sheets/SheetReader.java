package org.openscrutiny.sheets;

import java.util.List;

/**
 * Reads a file of any of the three formats.
 */
public final class SheetReader {

	private SheetReader() {
	}

	/**
	 * Reads the sheet that has the headings. Formats are told apart by content.
	 * @param file the file
	 * @param headings the columns that are looked for
	 * @return its rows; a fault of a single cell is noted there
	 * @throws org.openscrutiny.shared.RuleBroken if the file as a whole cannot be read,
	 * about the field {@value SheetFile#FIELD}
	 */
	public static Sheet read(SheetFile file, List<Heading> headings) {
		byte[] bytes = file.bytes();
		return SheetChoice.of(file, headings, SourceFile.read(file, bytes, headings)).sheet(Sha256.hex(bytes));
	}

}
