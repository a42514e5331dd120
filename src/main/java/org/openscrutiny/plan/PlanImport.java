package org.openscrutiny.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.sheets.Heading;
import org.openscrutiny.sheets.ImportRules;
import org.openscrutiny.sheets.RowReader;

/**
 * What a sheet with the structure of a plan must look like: a row for each KPI, with the
 * section and the objective that it belongs to. KPIs of a plan are told apart by their
 * titles. What is published is not overwritten by a file.
 */
final class PlanImport implements ImportRules<ImportedKpi> {

	static final String TITLE = "KPI";

	static final String SECTION = "Section";

	static final String OBJECTIVE = "Objective";

	static final String INTENT = "Intent";

	static final String STATUS = "Status";

	static final String MONITORED = "Monitored by";

	static final String FREQUENCY = "Frequency";

	static final String LEAD = "Lead";

	static final String OWNER = "Owner";

	static final String NOTE = "Note";

	static final List<Heading> HEADINGS = List.of(
			Heading.of(TITLE).orAlso("Key performance indicator", "Indicator", "Title"),
			Heading.of(SECTION).orAlso("Priority"), Heading.optional(OBJECTIVE).orAlso("Sub-objective"),
			Heading.optional(INTENT), Heading.optional(STATUS), Heading.optional(MONITORED),
			Heading.optional(FREQUENCY), Heading.optional(LEAD), Heading.optional(OWNER).orAlso("Figures from"),
			Heading.optional(NOTE));

	private static final int LINE = 200;

	private static final int LONGEST_NOTE = 1000;

	private final String plan;

	private final Supplier<List<Stored>> stored;

	private @Nullable Map<String, Stored> known;

	/**
	 * @param plan the address of the plan
	 * @param stored reads the KPIs of the plan, once
	 */
	PlanImport(String plan, Supplier<List<Stored>> stored) {
		this.plan = plan;
		this.stored = stored;
	}

	@Override
	public String kind() {
		return "structure of plan " + this.plan;
	}

	@Override
	public List<Heading> headings() {
		return HEADINGS;
	}

	@Override
	public Optional<ImportedKpi> read(RowReader row) {
		Optional<String> title = text(row, TITLE, LINE, true);
		Optional<String> section = text(row, SECTION, LINE, true);
		Optional<String> objective = text(row, OBJECTIVE, LINE, false);
		Optional<Kpi.Intent> intent = row
			.value(INTENT, (typed) -> choice(typed, Kpi.Intent.values(), Kpi.Intent::getLabel))
			.or(() -> title.flatMap(this::intentOf))
			.or(() -> title.flatMap((words) -> guess(row, words)));
		Kpi.Lifecycle lifecycle = row
			.value(STATUS,
					(typed) -> choice(typed,
							new Kpi.Lifecycle[] { Kpi.Lifecycle.ACTIVE, Kpi.Lifecycle.IN_DEVELOPMENT,
									Kpi.Lifecycle.MONITORED_ELSEWHERE },
							Kpi.Lifecycle::getLabel))
			.orElse(Kpi.Lifecycle.IN_DEVELOPMENT);
		Optional<String> monitoredBy = text(row, MONITORED, LINE, false);
		Optional<Frequency> frequency = row.value(FREQUENCY,
				(typed) -> choice(typed, Frequency.values(), Frequency::getLabel));
		Optional<String> lead = text(row, LEAD, LINE, false);
		Optional<String> owner = text(row, OWNER, LINE, false);
		Optional<String> note = text(row, NOTE, LONGEST_NOTE, false);
		if ((lifecycle == Kpi.Lifecycle.MONITORED_ELSEWHERE) != monitoredBy.isPresent() && !row.isRejected()) {
			row.reject(MONITORED, monitoredBy.isPresent() ? "Only a KPI that is monitored elsewhere says by whom"
					: "Enter by whom it is monitored");
		}
		if (intent.isEmpty() && title.isPresent() && !row.isRejected()) {
			row.reject(INTENT, "Enter what the plan wants: " + labels(Kpi.Intent.values(), Kpi.Intent::getLabel));
		}
		if (row.isRejected() || title.isEmpty() || section.isEmpty() || intent.isEmpty()) {
			return Optional.empty();
		}
		Set<String> columns = HEADINGS.stream().map(Heading::name).filter(row::has).collect(Collectors.toSet());
		return refusePublished(row,
				new ImportedKpi(columns, title.get(), section.get(), objective.orElse(null), intent.get(), lifecycle,
						monitoredBy.orElse(null), frequency.orElse(null), lead.orElse(null), owner.orElse(null),
						note.orElse(null)));
	}

	private static Optional<String> text(RowReader row, String column, int longest, boolean required) {
		Optional<String> text = required ? row.requiredText(column) : row.text(column);
		text.filter((value) -> value.length() > longest)
			.ifPresent((value) -> row.reject(column, "This must be " + longest + " characters or fewer"));
		return text;
	}

	/** What the plan wants of a KPI that is there already. */
	private Optional<Kpi.Intent> intentOf(String title) {
		return Optional.ofNullable(known().get(comparable(title)))
			.map((same) -> choice(String.valueOf(same.fields().get(INTENT)), Kpi.Intent.values(),
					Kpi.Intent::getLabel));
	}

	/** The first word of a title often says what the plan wants. */
	private static Optional<Kpi.Intent> guess(RowReader row, String title) {
		String first = title.split("\\s", 2)[0].toLowerCase(Locale.UK);
		Optional<Kpi.Intent> guessed = Stream.of(Kpi.Intent.values())
			.filter((intent) -> intent.getLabel().toLowerCase(Locale.UK).equals(first))
			.findFirst();
		guessed.ifPresent((intent) -> row.warn(TITLE,
				"Taken from the first word: the plan wants to " + intent.getLabel().toLowerCase(Locale.UK)));
		return guessed;
	}

	private static <E extends Enum<E>> E choice(String typed, E[] values, Function<E, String> label) {
		return Arrays.stream(values)
			.filter((value) -> label.apply(value).equalsIgnoreCase(typed))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("“" + typed + "” is not known. Use one of: " + labels(values, label)));
	}

	private static <E extends Enum<E>> String labels(E[] values, Function<E, String> label) {
		return Arrays.stream(values).map(label).collect(Collectors.joining(", "));
	}

	private Optional<ImportedKpi> refusePublished(RowReader row, ImportedKpi kpi) {
		Stored same = known().get(key(kpi));
		if (same != null && same.published()) {
			boolean differs = kpi.fields()
				.entrySet()
				.stream()
				.anyMatch((field) -> !Objects.equals(field.getValue(), same.fields().get(field.getKey())));
			if (differs) {
				row.reject(TITLE, "This KPI is published. Correct it, or change its status, on its own page");
				return Optional.empty();
			}
		}
		return Optional.of(kpi);
	}

	@Override
	public String keyHeading() {
		return TITLE;
	}

	@Override
	public String key(ImportedKpi candidate) {
		return comparable(candidate.title());
	}

	static String comparable(String title) {
		return title.strip().toLowerCase(Locale.UK);
	}

	@Override
	public Map<String, @Nullable String> fields(ImportedKpi candidate) {
		return candidate.fields();
	}

	@Override
	public Map<String, Existing> existing(Collection<String> keys) {
		Map<String, Existing> existing = new HashMap<>();
		keys.forEach((key) -> {
			Stored same = known().get(key);
			if (same != null) {
				existing.put(key, new Existing(same.version(), same.fields()));
			}
		});
		return existing;
	}

	private Map<String, Stored> known() {
		Map<String, Stored> read = this.known;
		if (read == null) {
			read = this.stored.get()
				.stream()
				.collect(
						Collectors.toMap((each) -> comparable(each.title()), Function.identity(), (one, other) -> one));
			this.known = read;
		}
		return read;
	}

	/**
	 * A KPI that is there already.
	 */
	record Stored(String slug, int version, String title, boolean published, Map<String, @Nullable String> fields) {
	}

}
