package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Describes a sheet once, and writes it as CSV, XLSX or ODS. Text that a spreadsheet
 * would take for a formula is escaped in each of them by an apostrophe, which the reader
 * of this module takes off again.
 *
 * @param <R> what a row tells of
 */
public final class SheetWriter<R> {

	enum Type {

		TEXT, NUMBER, DATE

	}

	record Column<R>(String heading, Type type, Function<R, ? extends @Nullable Object> value) {
	}

	private final String name;

	private final List<Column<R>> columns = new ArrayList<>();

	private SheetWriter(String name) {
		this.name = name;
	}

	/**
	 * @param name what the sheet is called in XLSX and ODS
	 * @param <R> what a row tells of
	 * @return a sheet without columns
	 */
	public static <R> SheetWriter<R> named(String name) {
		return new SheetWriter<>(name);
	}

	public SheetWriter<R> text(String heading, Function<R, @Nullable String> value) {
		this.columns.add(new Column<>(heading, Type.TEXT, value));
		return this;
	}

	/** A column of numbers, which in XLSX and ODS can be added up. */
	public SheetWriter<R> number(String heading, Function<R, @Nullable BigDecimal> value) {
		this.columns.add(new Column<>(heading, Type.NUMBER, value));
		return this;
	}

	/** A column of numbers that are kept as text, such as {@code 77.0}. */
	public SheetWriter<R> numeral(String heading, Function<R, @Nullable String> value) {
		return number(heading, (row) -> {
			String numeral = value.apply(row);
			return (numeral != null) ? new BigDecimal(numeral) : null;
		});
	}

	/** A column of dates: {@code 2022-03-14} in CSV, real dates in XLSX and ODS. */
	public SheetWriter<R> date(String heading, Function<R, @Nullable LocalDate> value) {
		this.columns.add(new Column<>(heading, Type.DATE, value));
		return this;
	}

	/**
	 * Writes the headings and the rows. The stream is left open.
	 * @param format the format
	 * @param rows the rows
	 * @param target where to
	 * @throws IOException if the target does not take it
	 */
	public void write(SheetFormat format, Iterable<R> rows, OutputStream target) throws IOException {
		switch (format) {
			case CSV -> CsvTarget.write(this.columns, rows, target);
			case XLSX -> XlsxTarget.write(this.name, this.columns, rows, target);
			case ODS -> OdsTarget.write(this.name, this.columns, rows, target);
		}
	}

	com.github.miachm.sods.Sheet odsSheet(Iterable<R> rows) {
		return OdsTarget.sheet(this.name, this.columns, rows);
	}

}
