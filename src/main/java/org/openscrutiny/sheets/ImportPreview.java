package org.openscrutiny.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What an import would do, row by row, measured against what is stored now.
 *
 * @param filename the file
 * @param sheet the sheet that was read
 * @param warnings what was assumed about the file as a whole
 * @param rows its rows, in the order of the sheet
 * @param fingerprint stands for the file and for the version of every record that it
 * touches; a confirmation carries the one that was seen
 * @param <T> what a row becomes
 */
public record ImportPreview<T>(String filename, String sheet, List<String> warnings, List<Row<T>> rows,
		String fingerprint) {

	/** How many rows a page of the preview shows. */
	public static final int PAGE_SIZE = 100;

	/** What becomes of a row. The order is that of the preview. */
	public enum Outcome {

		REJECTED("Rejected"), CHANGED("Changed"), NEW("New"), UNCHANGED("Unchanged");

		private final String label;

		Outcome(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/**
	 * A row.
	 *
	 * @param number its number in the sheet, from 1
	 * @param outcome what becomes of it
	 * @param key what tells it apart, or what was typed for that; null if nothing was
	 * @param candidate what it becomes; null if it is rejected or passed over
	 * @param version the version of the stored record; null if there is none
	 * @param changes what it alters
	 * @param rejections why it is rejected
	 * @param warnings what was assumed
	 * @param <T> what it becomes
	 */
	public record Row<T>(int number, Outcome outcome, @Nullable String key, @Nullable T candidate,
			@Nullable Integer version, List<Change> changes, List<Remark> rejections, List<Remark> warnings) {

		/**
		 * What it becomes.
		 * @return the candidate
		 * @throws IllegalStateException for a rejected row
		 */
		public T accepted() {
			if (this.candidate == null) {
				throw new IllegalStateException("Row " + this.number + " is rejected");
			}
			return this.candidate;
		}

	}

	/**
	 * What a row alters in a record.
	 *
	 * @param field the field
	 * @param before what is stored; null if nothing is
	 * @param after what the row says; null if it is empty there
	 */
	public record Change(String field, @Nullable String before, @Nullable String after) {
	}

	public long count(Outcome outcome) {
		return this.rows.stream().filter((row) -> row.outcome() == outcome).count();
	}

	public long rejected() {
		return count(Outcome.REJECTED);
	}

	public long changed() {
		return count(Outcome.CHANGED);
	}

	public long added() {
		return count(Outcome.NEW);
	}

	public long unchanged() {
		return count(Outcome.UNCHANGED);
	}

	/** How many rows are imported although something was assumed. */
	public long warned() {
		return this.rows.stream()
			.filter((row) -> row.outcome() != Outcome.REJECTED && !row.warnings().isEmpty())
			.count();
	}

	/** The rows that a confirmation stores: the new and the changed ones. */
	public List<Row<T>> touched() {
		return this.rows.stream()
			.filter((row) -> row.outcome() == Outcome.NEW || row.outcome() == Outcome.CHANGED)
			.toList();
	}

	/** The number of the last page, from 1. */
	public int lastPage() {
		return Math.max(1, (this.rows.size() + PAGE_SIZE - 1) / PAGE_SIZE);
	}

	/**
	 * The rows of a page: what needs attention first, then in the order of the sheet.
	 * @param number the page, from 1
	 * @return its rows; none beyond the last page
	 */
	public List<Row<T>> page(int number) {
		return this.rows.stream()
			.sorted(Comparator.comparing((Row<T> row) -> row.outcome()))
			.skip((number - 1L) * PAGE_SIZE)
			.limit(PAGE_SIZE)
			.toList();
	}

	/**
	 * Measures a sheet against what is stored now.
	 * @param sheet the sheet
	 * @param rules what its module says about it
	 * @param <T> what a row becomes
	 * @return the preview
	 */
	public static <T> ImportPreview<T> of(Sheet sheet, ImportRules<T> rules) {
		List<Draft<T>> drafts = new ArrayList<>();
		Map<String, Integer> firstRows = new LinkedHashMap<>();
		for (SheetRow row : sheet.rows()) {
			drafts.add(Draft.of(row, rules, firstRows));
		}
		Map<String, ImportRules.Existing> stored = firstRows.isEmpty() ? Map.of() : rules.existing(firstRows.keySet());
		List<Row<T>> rows = drafts.stream().map((draft) -> draft.against(stored, rules)).toList();
		return new ImportPreview<>(sheet.filename(), sheet.name(), sheet.warnings(), rows, fingerprint(sheet, rows));
	}

	private static <T> String fingerprint(Sheet sheet, List<Row<T>> rows) {
		StringBuilder seen = new StringBuilder(sheet.sha256()).append('\n').append(sheet.name());
		for (Row<T> row : rows) {
			seen.append('\n').append(row.number()).append(' ').append(row.outcome()).append(' ').append(row.version());
			row.changes().forEach((change) -> seen.append('\t').append(change));
		}
		return Sha256.hex(seen.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** A row that was read, before it is compared with what is stored. */
	private record Draft<T>(RowReader row, @Nullable T candidate, @Nullable String key, boolean passedOver) {

		static <T> Draft<T> of(SheetRow cells, ImportRules<T> rules, Map<String, Integer> firstRows) {
			RowReader row = new RowReader(cells);
			if (rules.passesOver(row)) {
				return new Draft<>(row, null, null, true);
			}
			Optional<T> candidate = read(row, rules);
			if (candidate.isEmpty() && !row.isRejected()) {
				row.reject("This row cannot be read");
			}
			String key = candidate.map(rules::key).orElse(null);
			if (key != null) {
				Integer first = firstRows.putIfAbsent(key, row.number());
				if (first != null && !rules.mayRepeat(candidate.orElseThrow())) {
					row.reject(rules.keyHeading(), "The same " + lowered(rules.keyHeading()) + " is in row " + first
							+ ". Keep one of the two rows");
				}
			}
			return new Draft<>(row, candidate.orElse(null), key, false);
		}

		private static <T> Optional<T> read(RowReader row, ImportRules<T> rules) {
			try {
				return rules.read(row);
			}
			catch (RuleBroken ex) {
				if (ex.getField() != null && row.has(ex.getField())) {
					row.reject(ex.getField(), ex.getMessage());
				}
				else {
					row.reject(ex.getMessage());
				}
				return Optional.empty();
			}
		}

		Row<T> against(Map<String, ImportRules.Existing> stored, ImportRules<T> rules) {
			if (this.passedOver && !this.row.isRejected()) {
				return new Row<>(this.row.number(), Outcome.UNCHANGED, shownKey(rules), null, null, List.of(),
						List.of(), List.copyOf(this.row.warnings()));
			}
			if (this.row.isRejected() || this.candidate == null) {
				return new Row<>(this.row.number(), Outcome.REJECTED, shownKey(rules), null, null, List.of(),
						List.copyOf(this.row.rejections()), List.copyOf(this.row.warnings()));
			}
			ImportRules.Existing existing = (this.key != null) ? stored.get(this.key) : null;
			List<Change> changes = new ArrayList<>();
			rules.fields(this.candidate).forEach((field, now) -> {
				String before = (existing != null) ? existing.fields().get(field) : null;
				if (!Objects.equals(before, now)) {
					changes.add(new Change(field, before, now));
				}
			});
			Outcome outcome = (existing == null) ? Outcome.NEW
					: changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
			return new Row<>(this.row.number(), outcome, this.key, this.candidate,
					(existing != null) ? existing.version() : null, List.copyOf(changes), List.of(),
					List.copyOf(this.row.warnings()));
		}

		/** What was typed, where the row could not be read. */
		private @Nullable String shownKey(ImportRules<T> rules) {
			return (this.key != null) ? this.key
					: this.row.text(rules.keyHeading()).map(RowReader::shortened).orElse(null);
		}

		private static String lowered(String heading) {
			boolean isAcronym = heading.length() > 1 && Character.isUpperCase(heading.charAt(1));
			return isAcronym ? heading : Character.toLowerCase(heading.charAt(0)) + heading.substring(1);
		}

	}

}
