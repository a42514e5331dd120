package org.openscrutiny.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openscrutiny.shared.RuleBroken;

/**
 * The sheet of a file that is read, or why there is none.
 *
 * @param file the file
 * @param table its sheet
 * @param warnings what was assumed
 */
record SheetChoice(SheetFile file, SourceTable table, List<String> warnings) {

	static SheetChoice of(SheetFile file, List<Heading> headings, SourceFile source) {
		List<SourceTable> tables = source.tables();
		if (tables.isEmpty()) {
			throw SheetFile.refused("The file has no visible sheet");
		}
		Optional<SourceTable> chosen = tables.stream()
			.filter((table) -> table.isKept() && table.hasHeadings())
			.findFirst();
		if (chosen.isEmpty()) {
			throw refusal(file, headings, tables);
		}
		List<String> warnings = new ArrayList<>(source.warnings());
		if (chosen.get().rows().isEmpty()) {
			throw SheetFile.refused("There are no rows below the headings of the sheet “" + chosen.get().name() + "”");
		}
		List<String> others = tables.stream()
			.filter((table) -> table != chosen.get() && table.hasHeadings())
			.map((table) -> "“" + table.name() + "”")
			.toList();
		if (!others.isEmpty() && file.sheet() == null) {
			warnings.add("Only the sheet “" + chosen.get().name() + "” was read. These have the same headings: "
					+ String.join(", ", others));
		}
		warnings.addAll(chosen.get().warnings());
		return new SheetChoice(file, chosen.get(), warnings);
	}

	private static RuleBroken refusal(SheetFile file, List<Heading> headings, List<SourceTable> tables) {
		if (file.sheet() != null) {
			Optional<SourceTable> named = tables.stream()
				.filter((table) -> table.name().equalsIgnoreCase(file.sheet()))
				.findFirst();
			if (named.isEmpty()) {
				return SheetFile.refused("The file has no sheet “" + file.sheet() + "”. It has: " + names(tables));
			}
			Optional<SourceTable> better = tables.stream().filter(SourceTable::hasHeadings).findFirst();
			String advice = better.map((table) -> ". Did you mean the sheet “" + table.name() + "”?").orElse("");
			return SheetFile.refused(lacks(named.get(), headings) + advice);
		}
		SourceTable best = tables.stream().max(Comparator.comparing(SourceTable::bestMatch)).orElseThrow();
		return SheetFile.refused(lacks(best, headings));
	}

	private static String lacks(SourceTable table, List<Heading> headings) {
		Integer row = table.bestRow();
		if (row == null) {
			return "The sheet “" + table.name() + "” has none of the headings that are looked for: "
					+ headings.stream().filter(Heading::required).map(Heading::name).collect(Collectors.joining(", "));
		}
		return "The sheet “" + table.name() + "” has headings in row " + (row + 1) + ", but no column for: "
				+ String.join(", ", table.missing());
	}

	private static String names(List<SourceTable> tables) {
		return tables.stream().map((table) -> "“" + table.name() + "”").collect(Collectors.joining(", "));
	}

	Sheet sheet(String sha256) {
		return new Sheet(this.file.filename(), sha256, this.table.name(), List.copyOf(this.warnings),
				List.copyOf(this.table.rows()));
	}

}
