package org.openscrutiny.sheets;

/**
 * Cells that were merged into one.
 *
 * @param firstRow from 0
 * @param firstColumn from 0
 * @param lastRow from 0
 * @param lastColumn from 0
 */
record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

	/**
	 * @param reference such as {@code B7:C9}
	 */
	static Area of(String reference) {
		String[] corners = reference.split(":", 2);
		String last = corners[corners.length - 1];
		return new Area(row(corners[0]), column(corners[0]), row(last), column(last));
	}

	boolean holds(int row, int column) {
		return row >= this.firstRow && row <= this.lastRow && column >= this.firstColumn && column <= this.lastColumn;
	}

	boolean isTwoOrMore() {
		return this.firstRow != this.lastRow || this.firstColumn != this.lastColumn;
	}

	@Override
	public String toString() {
		return Cell.address(this.firstRow, this.firstColumn) + ":" + Cell.address(this.lastRow, this.lastColumn);
	}

	private static int row(String corner) {
		return Integer.parseInt(corner.replaceAll("[^0-9]", "")) - 1;
	}

	private static int column(String corner) {
		int column = 0;
		for (char letter : corner.replaceAll("[^A-Z]", "").toCharArray()) {
			column = column * 26 + (letter - 'A' + 1);
		}
		return column - 1;
	}

}
