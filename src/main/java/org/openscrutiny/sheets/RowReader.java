package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.openscrutiny.shared.RuleBroken;

/**
 * Reads the values of one row for an import. What cannot be read is noted with its cell
 * and gives an empty value; a row with any such note is rejected, whatever was made of
 * it.
 */
public final class RowReader {

	private final SheetRow row;

	private final List<Remark> rejections;

	private final List<Remark> warnings;

	RowReader(SheetRow row) {
		this.row = row;
		this.rejections = new ArrayList<>(row.faults());
		this.warnings = new ArrayList<>(row.warnings());
	}

	/** The number of the row in the sheet, from 1. */
	public int number() {
		return this.row.number();
	}

	/** Whether the sheet has the column at all; if not, it says nothing of the value. */
	public boolean has(String heading) {
		return this.row.addresses().containsKey(heading);
	}

	public Optional<String> text(String heading) {
		return cell(heading).map(Cell::text);
	}

	/** The text; an empty cell rejects the row. */
	public Optional<String> requiredText(String heading) {
		return required(heading, text(heading));
	}

	/** The date, typed as a date or in any of the shapes that people write. */
	public Optional<LocalDate> date(String heading) {
		return cell(heading).flatMap((cell) -> {
			if (cell.date() != null) {
				return Optional.of(cell.date());
			}
			try {
				TypedDate typed = TypedDate.of(cell);
				typed.assumption().ifPresent((assumption) -> warn(heading, assumption));
				return Optional.of(typed.date());
			}
			catch (RuleBroken ex) {
				return rejected(heading, ex.getMessage());
			}
		});
	}

	/** The date; an empty cell rejects the row. */
	public Optional<LocalDate> requiredDate(String heading) {
		return required(heading, date(heading));
	}

	/**
	 * The number; a pound sign, thousands separators and a per cent sign are left out.
	 */
	public Optional<BigDecimal> number(String heading) {
		return cell(heading).flatMap((cell) -> {
			if (cell.number() != null) {
				return Optional.of(cell.number());
			}
			Optional<BigDecimal> number = TypedNumber.of(cell.text());
			return number.isPresent() ? number : rejected(heading, "“" + shortened(cell.text()) + "” is not a number");
		});
	}

	/** The number; an empty cell rejects the row. */
	public Optional<BigDecimal> requiredNumber(String heading) {
		return required(heading, number(heading));
	}

	/**
	 * A value of the module's own.
	 * @param heading the column
	 * @param parse makes it from the text; may throw {@link RuleBroken} with words for
	 * the sender
	 * @param <V> the type of the value
	 * @return the value; empty for an empty cell and for one that was rejected
	 */
	public <V> Optional<V> value(String heading, Function<String, V> parse) {
		return text(heading).flatMap((text) -> {
			try {
				return Optional.of(parse.apply(text));
			}
			catch (RuleBroken ex) {
				return rejected(heading, ex.getMessage());
			}
		});
	}

	/** A value of the module's own; an empty cell rejects the row. */
	public <V> Optional<V> requiredValue(String heading, Function<String, V> parse) {
		return required(heading, value(heading, parse));
	}

	/** Rejects the row because of a cell. */
	public void reject(String heading, String message) {
		this.rejections.add(new Remark(address(heading), message));
	}

	/** Rejects the row as a whole. */
	public void reject(String message) {
		this.rejections.add(new Remark("Row " + number(), message));
	}

	/** Tells what was assumed of a cell; the row is imported all the same. */
	public void warn(String heading, String message) {
		this.warnings.add(new Remark(address(heading), message));
	}

	public boolean isRejected() {
		return !this.rejections.isEmpty();
	}

	String address(String heading) {
		return this.row.addresses().getOrDefault(heading, "Row " + number());
	}

	List<Remark> rejections() {
		return this.rejections;
	}

	List<Remark> warnings() {
		return this.warnings;
	}

	private Optional<Cell> cell(String heading) {
		return Optional.ofNullable(this.row.cells().get(heading));
	}

	private <V> Optional<V> required(String heading, Optional<V> value) {
		boolean said = this.rejections.stream().anyMatch((remark) -> remark.cell().equals(address(heading)));
		if (value.isEmpty() && !said) {
			reject(heading, heading + " is empty");
		}
		return value;
	}

	private <V> Optional<V> rejected(String heading, String message) {
		reject(heading, message);
		return Optional.empty();
	}

	static String shortened(String text) {
		return (text.length() <= 60) ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
	}

}
