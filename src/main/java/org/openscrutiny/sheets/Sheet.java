package org.openscrutiny.sheets;

import java.util.List;

/**
 * What was read of a file.
 *
 * @param filename the file
 * @param sha256 the checksum of its bytes, in hexadecimal
 * @param name the sheet that was read; the file's name for CSV
 * @param warnings what was assumed about the file as a whole
 * @param rows the rows below the headings, without empty ones
 */
public record Sheet(String filename, String sha256, String name, List<String> warnings, List<SheetRow> rows) {
}
