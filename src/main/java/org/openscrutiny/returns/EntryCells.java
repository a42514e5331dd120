package org.openscrutiny.returns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.sheets.RowReader;

/**
 * What is written in the cells of a file with figures.
 */
final class EntryCells {

	private EntryCells() {
	}

	/**
	 * Whether a status says that there is a figure, as files that readers download do.
	 */
	static boolean isFigure(String typed) {
		return Arrays.stream(ValueStatus.values())
			.anyMatch((status) -> status.isFigure() && status.name().equals(typed.strip()));
	}

	/**
	 * Why there is no figure.
	 * @throws RuleBroken if nobody knows the status
	 */
	static ValueStatus status(String typed) {
		return Arrays.stream(ValueStatus.values())
			.filter((status) -> !status.isFigure()
					&& (status.getLabel().equalsIgnoreCase(typed.strip()) || status.name().equals(typed.strip())))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("“" + typed + "” is not known. Use one of: "
					+ Arrays.stream(ValueStatus.values())
						.filter((status) -> !status.isFigure())
						.map(ValueStatus::getLabel)
						.collect(Collectors.joining(", "))));
	}

	/**
	 * The marks of a figure, such as {@code p, r} or {@code [p][r]}.
	 * @throws RuleBroken if one is no mark
	 */
	static Set<Qualifier> marks(String typed) {
		Set<Qualifier> marks = new HashSet<>();
		String letters = typed.replaceAll("[\\[\\],;]", " ").strip();
		for (String mark : letters.split(letters.matches("[prebcuk]+") ? "" : "\\s+")) {
			marks.add(Qualifier.of(mark)
				.orElseThrow(() -> new RuleBroken("“" + mark + "” is no mark. Use p, r, e, b, c, u or k")));
		}
		return marks;
	}

	/**
	 * The period as it was meant: spreadsheets make a date of what looks like one. The
	 * row is warned, or rejected where nobody can tell what was meant.
	 */
	static String period(RowReader row, String typed) {
		if (!typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return typed;
		}
		LocalDate day = LocalDate.parse(typed);
		if (day.getDayOfMonth() == 1 || day.plusDays(1).getDayOfMonth() == 1) {
			String month = PeriodLabels.of(PeriodKind.MONTH, day.withDayOfMonth(1), day);
			row.warn(EntryImport.PERIOD, "The spreadsheet made a date of this. It was taken to mean " + month);
			return month;
		}
		row.reject(EntryImport.PERIOD, "The spreadsheet made a date of this, " + Days.inWords(day)
				+ ". Make the cell a text and type the month and the whole year, such as Jan 2022");
		return typed;
	}

	/** The column in which something that a check found stands. */
	static String column(String field) {
		return switch (field) {
			case "period" -> EntryImport.PERIOD;
			case "status" -> EntryImport.STATUS;
			case "reason" -> EntryImport.REASON;
			case "note" -> EntryImport.NOTE;
			case "source" -> EntryImport.SOURCE;
			case "parts", "value" -> EntryImport.VALUE;
			default -> EntryImport.WHY;
		};
	}

}
