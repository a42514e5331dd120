package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.sheets.RowReader;

/**
 * A row of a file that readers can download, with the exact time and the parts of the
 * figure in columns of their own. Such a file can be sent back: what is in it and was
 * approved changes nothing.
 */
final class PublishedRow {

	static final String KIND = "Period kind";

	static final String INDICATOR = "Indicator";

	private static final String FROM = "From";

	private static final String TO = "To";

	private static final String LOW = "Low";

	private static final String HIGH = "High";

	private static final String TEXT = "Text";

	private static final String NUMERATOR = "Numerator";

	private static final String DENOMINATOR = "Denominator";

	private static final String REVISION = "Revision";

	/** The columns, besides those that a template has too. */
	static final List<String> COLUMNS = List.of(INDICATOR, KIND, FROM, TO, LOW, HIGH, TEXT, NUMERATOR, DENOMINATOR,
			REVISION);

	/** Columns that tell more than is read of them. */
	static final List<String> TOLD = List.of("Section", "Indicator address", "Indicator status", "Measure code", "Use",
			"Compared with", "Area", "Group", "Followed up to", "Revision reason", "Change to the latest",
			"Why no change is given");

	private final RowReader row;

	private PublishedRow(RowReader row) {
		this.row = row;
	}

	/** The row as one of such a file; empty for a row of any other. */
	static Optional<PublishedRow> of(RowReader row) {
		return row.has(KIND) ? Optional.of(new PublishedRow(row)) : Optional.empty();
	}

	/** Whether it tells only that an indicator has no figure. */
	boolean isWithoutFigure() {
		return this.row.text(KIND).isEmpty() && this.row.text(EntryImport.LINE).isEmpty();
	}

	/** Whether its measure stands under no indicator, so that no round asks for it. */
	boolean isBesideThePlan() {
		return this.row.has(INDICATOR) && this.row.text(INDICATOR).isEmpty();
	}

	/** The time; empty if the row does not say it, which rejects the row. */
	Optional<TypedPeriod> period() {
		Optional<PeriodKind> kind = this.row.requiredValue(KIND, PublishedRow::kind);
		Optional<LocalDate> from = this.row.date(FROM);
		Optional<LocalDate> to = this.row.date(TO);
		if (kind.isEmpty() || this.row.isRejected()) {
			return Optional.empty();
		}
		try {
			String label = from.isPresent() ? PeriodLabels.of(kind.get(), from.get(), to.orElse(null))
					: kind.get().getLabel();
			return Optional.of(new TypedPeriod(kind.get(), from.orElse(null), to.orElse(null), label));
		}
		catch (IllegalArgumentException ex) {
			this.row.reject(FROM, "The first and the last day do not belong together, or one of them is missing");
			return Optional.empty();
		}
	}

	private static PeriodKind kind(String typed) {
		try {
			return PeriodKind.valueOf(typed.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken("“" + typed + "” is no kind of period. Leave the column as it was downloaded");
		}
	}

	/** The figure as it could be typed; null if the row has none. */
	@Nullable String typed() {
		Optional<String> low = this.row.text(LOW);
		Optional<String> high = this.row.text(HIGH);
		if (low.isPresent() && high.isPresent()) {
			return low.get() + "-" + high.get();
		}
		return this.row.text(EntryImport.VALUE).or(() -> this.row.text(TEXT)).orElse(null);
	}

	/** Whether a later revision took its place, so that it changes nothing. */
	boolean isSuperseded(Observation approved) {
		return this.row.number(REVISION)
			.filter((revision) -> revision.compareTo(BigDecimal.valueOf(approved.revision())) < 0)
			.isPresent();
	}

	/**
	 * Whether it says what was approved. Empty cells say nothing.
	 * @param status the status that it gives in place of a figure; null for a figure
	 * @param marks its marks; null if the cell is empty
	 */
	boolean says(Observation approved, @Nullable ValueStatus status, @Nullable Set<Qualifier> marks) {
		Observation.Figure figure = approved.figure();
		boolean sameStatus = (status != null) ? status == figure.status() : figure.status().isFigure();
		return sameStatus && same(EntryImport.VALUE, figure.value()) && same(LOW, figure.low())
				&& same(HIGH, figure.high()) && same(NUMERATOR, figure.numerator())
				&& same(DENOMINATOR, figure.denominator()) && sameText(TEXT, figure.text())
				&& sameText(EntryImport.REASON, figure.reason()) && sameText(EntryImport.NOTE, approved.note())
				&& sameText(EntryImport.SOURCE, approved.source())
				&& (marks == null || marks.equals(approved.qualifiers()));
	}

	private boolean same(String column, @Nullable BigDecimal approved) {
		if (!this.row.has(column)) {
			return true;
		}
		BigDecimal said = this.row.number(column).orElse(null);
		return (said == null) ? approved == null : approved != null && said.compareTo(approved) == 0;
	}

	private boolean sameText(String column, @Nullable String approved) {
		return this.row.text(column).map(String::strip).map((said) -> Objects.equals(said, approved)).orElse(true);
	}

}
