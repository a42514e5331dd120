package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a file holds it.
 *
 * @param column its column, from 0
 * @param text what it shows
 * @param number its value, if it is a number
 * @param date its value, if it is a date
 * @param fault why it cannot be used
 * @param warning what is odd about it
 */
record SourceCell(int column, String text, @Nullable BigDecimal number, @Nullable LocalDate date,
		@Nullable String fault, @Nullable String warning) {

	/** What Excel and LibreOffice let a cell hold, in characters. */
	static final int MOST_CHARACTERS = 32_767;

	static SourceCell text(int column, String text) {
		return new SourceCell(column, FormulaGuard.unescape(text.replace("\r\n", "\n").strip()).strip(), null, null,
				null, null);
	}

	static SourceCell number(int column, BigDecimal number) {
		return new SourceCell(column, Cell.number("", number).text(), number, null, null, null);
	}

	static SourceCell date(int column, LocalDate date) {
		return new SourceCell(column, date.toString(), null, date, null, null);
	}

	static SourceCell fault(int column, String fault) {
		return new SourceCell(column, "", null, null, fault, null);
	}

	/** The same, with its formula looked at. */
	SourceCell calculatedBy(Formula formula) {
		if (formula.isForeign()) {
			return fault(this.column, "The value comes from another file. Paste it here as a value");
		}
		if (this.fault != null) {
			return this;
		}
		if (this.text.isEmpty()) {
			return fault(this.column, "The formula has no value. Open the file, let it calculate, and save it again");
		}
		return new SourceCell(this.column, this.text, this.number, this.date, null,
				"The cell holds a formula. Its value, “" + RowReader.shortened(this.text) + "”, was read");
	}

	SourceCell at(int otherColumn) {
		return new SourceCell(otherColumn, this.text, this.number, this.date, this.fault, this.warning);
	}

	boolean isEmpty() {
		return this.text.isEmpty() && this.fault == null;
	}

	@Nullable String anyFault() {
		if (this.fault != null) {
			return this.fault;
		}
		if (this.text.length() > MOST_CHARACTERS) {
			return "The text is longer than 32,767 characters";
		}
		boolean isOdd = this.text.chars()
			.anyMatch((character) -> Character.isISOControl(character) && character != '\n' && character != '\t'
					&& character != '\r');
		return isOdd ? "The text contains a character that cannot be stored. Type it again" : null;
	}

	Cell at(String address) {
		return new Cell(address, this.text, this.number, this.date);
	}

}
