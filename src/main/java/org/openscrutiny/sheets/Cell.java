package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A cell with something in it.
 *
 * @param address where it is, such as {@code B7}
 * @param text what it holds in words: a date as {@code 2022-03-14}, a number without
 * separators
 * @param number the value, if the file says that it is a number
 * @param date the value, if the file says that it is a date
 */
public record Cell(String address, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {

	static Cell text(String address, String text) {
		return new Cell(address, text, null, null);
	}

	static Cell number(String address, BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return new Cell(address, ((plain.scale() < 0) ? plain.setScale(0) : plain).toPlainString(), number, null);
	}

	static Cell date(String address, LocalDate date) {
		return new Cell(address, date.toString(), null, date);
	}

	/**
	 * The address of a cell.
	 * @param row from 0
	 * @param column from 0
	 * @return such as {@code B7} for row 6, column 1
	 */
	static String address(int row, int column) {
		return letters(column) + (row + 1);
	}

	static String letters(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
			letters.insert(0, (char) ('A' + rest % 26));
		}
		return letters.toString();
	}

}
