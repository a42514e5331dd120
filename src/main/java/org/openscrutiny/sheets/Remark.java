package org.openscrutiny.sheets;

/**
 * Something to say about a cell.
 *
 * @param cell its address, such as {@code B7}, or the row, such as {@code Row 7}
 * @param message what is wrong, or was assumed, and what to do
 */
public record Remark(String cell, String message) {

	@Override
	public String toString() {
		return this.cell + ": " + this.message;
	}

}
