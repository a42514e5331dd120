package org.openscrutiny.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.sheets.Heading;
import org.openscrutiny.sheets.ImportRules;
import org.openscrutiny.sheets.RowReader;

/**
 * Reads figures of a round from a sheet, and measures them against what is typed.
 */
class EntryImport implements ImportRules<ImportedEntry> {

	static final String LINE = "Line";

	static final String VALUE = "Figure";

	static final String PERIOD = "Period";

	static final String STATUS = "If no figure";

	static final String REASON = "Why there is none";

	static final String MARKS = "Marks";

	static final String NOTE = "Note";

	static final String SOURCE = "Source";

	static final String WHY = "Why warnings are right";

	/** What the template tells besides; nothing is read of it. */
	static final List<String> TOLD = List.of("KPI", "Measure", "Group or area", "Unit", "Last figure", "Last period");

	private static final int SHORTEST_REASON = 20;

	private final String round;

	private final Supplier<Work> reading;

	private final Set<String> blank = new HashSet<>();

	private final Map<String, Existing> approved = new HashMap<>();

	private @Nullable Work work;

	/**
	 * @param round the address of the round
	 * @param reading reads what the person is asked for, once
	 */
	EntryImport(String round, Supplier<Work> reading) {
		this.round = round;
		this.reading = reading;
	}

	Work work() {
		Work read = this.work;
		if (read == null) {
			read = this.reading.get();
			this.work = read;
		}
		return read;
	}

	@Override
	public String kind() {
		return "figures of round " + this.round;
	}

	@Override
	public List<Heading> headings() {
		List<Heading> headings = new ArrayList<>(
				List.of(Heading.of(LINE).orAlso("Id"), Heading.of(VALUE).orAlso("Value")));
		headings.add(Heading.optional(STATUS).orAlso("Status"));
		headings.add(Heading.optional(REASON).orAlso("Status reason"));
		Stream.of(List.of(PERIOD, MARKS, NOTE, SOURCE, WHY), TOLD, PublishedRow.COLUMNS, PublishedRow.TOLD)
			.flatMap(List::stream)
			.forEach((name) -> headings.add(Heading.optional(name)));
		return headings;
	}

	@Override
	public boolean passesOver(RowReader row) {
		Optional<PublishedRow> published = PublishedRow.of(row);
		if (published.isEmpty()) {
			return false;
		}
		if (published.get().isBesideThePlan()) {
			row.warn(LINE, "It stands under no indicator, so no round asks for it");
			return true;
		}
		return published.get().isWithoutFigure() || isSuperseded(row, published.get());
	}

	private boolean isSuperseded(RowReader row, PublishedRow published) {
		Optional<Observation> newer = row.text(LINE)
			.flatMap((id) -> work().find(id.strip()))
			.flatMap((line) -> published.period().flatMap((period) -> approved(line, period)))
			.filter(published::isSuperseded);
		newer.ifPresent((one) -> row.warn(VALUE, "Revision " + one.revision() + " took the place of this figure"));
		return newer.isPresent();
	}

	private static Optional<Observation> approved(LineOfWork line, TypedPeriod period) {
		return line.approved().stream().filter((one) -> LineOfWork.period(one.period()).isSameTime(period)).findFirst();
	}

	@Override
	public boolean mayRepeat(ImportedEntry candidate) {
		return this.approved.containsKey(candidate.key());
	}

	@Override
	public Optional<ImportedEntry> read(RowReader row) {
		Optional<LineOfWork> line = row.requiredText(LINE).flatMap((id) -> line(row, id));
		Optional<ValueStatus> status = row.text(STATUS).filter(EntryCells::isFigure).isPresent() ? Optional.empty()
				: row.value(STATUS, EntryCells::status);
		Optional<Set<Qualifier>> marks = row.value(MARKS, EntryCells::marks);
		if (line.isEmpty() || row.isRejected()) {
			return Optional.empty();
		}
		Optional<PublishedRow> published = PublishedRow.of(row);
		if (published.isPresent()) {
			return read(row, published.get(), line.get(), status.orElse(null), marks.orElse(null));
		}
		String typed = row.text(PERIOD).map((text) -> EntryCells.period(row, text)).orElseGet(() -> asked(line.get()));
		if (row.isRejected()) {
			return Optional.empty();
		}
		ImportedEntry entry = new ImportedEntry(line.get().id(), typed, inWords(typed, line.get()),
				row.text(VALUE).orElse(null), status.orElse(null), row.text(REASON).orElse(null), marks.orElse(null),
				row.text(NOTE).orElse(null), row.text(SOURCE).orElse(null), row.text(WHY).orElse(null));
		ImportedEntry plain = withoutToken(entry, line.get());
		if (plain.isBlank()) {
			this.blank.add(plain.key());
		}
		else {
			check(row, plain, line.get());
		}
		return Optional.of(plain);
	}

	/** A row of a file that readers can download: what was approved changes nothing. */
	private Optional<ImportedEntry> read(RowReader row, PublishedRow published, LineOfWork line,
			@Nullable ValueStatus status, @Nullable Set<Qualifier> marks) {
		Optional<TypedPeriod> period = published.period();
		if (period.isEmpty()) {
			return Optional.empty();
		}
		String inWords = (period.get().startsOn() != null) ? period.get().inWords()
				: row.text(PERIOD).orElseGet(period.get()::inWords) + ", " + period.get().kind().getLabel();
		ImportedEntry entry = new ImportedEntry(line.id(), period.get().label(), inWords,
				(status != null) ? null : published.typed(), status, row.text(REASON).orElse(null), marks,
				row.text(NOTE).orElse(null), row.text(SOURCE).orElse(null), row.text(WHY).orElse(null));
		Optional<Observation> same = stored(line, entry).isPresent() ? Optional.empty()
				: approved(line, period.get()).filter((one) -> published.says(one, status, marks));
		same.ifPresent((one) -> this.approved.put(entry.key(), new Existing(one.revision(), entry.fields())));
		if (same.isEmpty()) {
			check(row, entry, line);
		}
		return Optional.of(entry);
	}

	private Optional<LineOfWork> line(RowReader row, String id) {
		Optional<LineOfWork> line = work().find(id.strip());
		if (line.isEmpty()) {
			row.reject(LINE, "“" + id.strip() + "” is no line that you are asked for in this round. Use the template");
		}
		return line;
	}

	private String asked(LineOfWork line) {
		return work().suggested(line.task().asked()).map(TypedPeriod::label).orElse("");
	}

	private String inWords(String typed, LineOfWork line) {
		try {
			return TypedPeriod.read(typed, line.task().asked(), work().round().getCutOff()).inWords();
		}
		catch (RuleBroken ex) {
			return typed;
		}
	}

	private static ImportedEntry withoutToken(ImportedEntry entry, LineOfWork line) {
		if (entry.value() == null || entry.status() != null) {
			return entry;
		}
		try {
			ValueStatus read = TypedValue.read(entry.value(), line.task().definition()).status();
			return read.isFigure() ? entry : new ImportedEntry(entry.line(), entry.period(), entry.periodInWords(),
					null, read, entry.reason(), entry.marks(), entry.note(), entry.source(), entry.why());
		}
		catch (RuleBroken ex) {
			return entry;
		}
	}

	/** Errors reject the row. Warnings need a reason, which can also be given later. */
	private void check(RowReader row, ImportedEntry imported, LineOfWork line) {
		try {
			line.task().assignment().requireEnterable();
		}
		catch (RuleBroken ex) {
			row.reject(LINE, ex.getMessage());
			return;
		}
		Entry own = stored(line, imported).orElse(null);
		TypedEntry typed = typed(imported, own);
		EntryLimits.problems(typed, line)
			.forEach((problem) -> row.reject(EntryCells.column(problem.field()), problem.message()));
		String why = imported.why();
		if (why != null && why.strip().length() < SHORTEST_REASON) {
			row.reject(WHY, "Give a reason of at least 20 characters: the approver reads it");
		}
		if (row.isRejected()) {
			return;
		}
		Entry.Content content = EntryLimits.content(typed, own, line, work().round().getCutOff());
		for (Finding finding : work().findings(line, (own != null) ? own.getId() : null, content)) {
			if (finding.isError()) {
				row.reject(finding.code().equals("NO_REASON") ? REASON : EntryCells.column(finding.field()),
						finding.message());
			}
			else if (why == null && (own == null || !own.accepts(finding.code(), finding.message()))) {
				row.warn(EntryCells.column(finding.field()), finding.message());
			}
		}
	}

	/** What is typed for the same time already. */
	private Optional<Entry> stored(LineOfWork line, ImportedEntry imported) {
		return line.entries().stream().filter((entry) -> key(line, entry).equals(imported.key())).findFirst();
	}

	private String key(LineOfWork line, Entry entry) {
		return line.id() + ", " + inWords(Objects.requireNonNullElse(entry.getContent().periodTyped(), ""), line);
	}

	/** The row on top of what is typed: what the file leaves empty stays. */
	TypedEntry typed(ImportedEntry imported, @Nullable Entry own) {
		Entry.Content before = (own != null) ? own.getContent() : null;
		boolean replaced = imported.value() != null || imported.status() != null;
		ValueStatus status = replaced ? imported.status()
				: (before != null && !before.status().isFigure()) ? before.status() : null;
		String value = replaced ? imported.value() : (before != null) ? before.valueTyped() : null;
		String reason = (imported.reason() != null) ? imported.reason()
				: (before != null && imported.value() == null) ? before.statusReason() : null;
		return new TypedEntry(imported.line() + "#import", (own != null) ? own.getId() : null,
				(own != null) ? own.getVersion() : 0, Objects.requireNonNullElse(value, ""),
				(before != null && before.periodTyped() != null) ? before.periodTyped() : imported.period(), status,
				Objects.requireNonNullElse(reason, ""), imported.marks(), imported.note(), imported.source(), null,
				Map.of());
	}

	/**
	 * The rows as they are to be stored, with warnings accepted where a reason is given.
	 */
	TypedEntry toStore(ImportedEntry imported) {
		LineOfWork line = work().line(imported.line());
		Entry own = stored(line, imported).orElse(null);
		TypedEntry typed = typed(imported, own);
		String why = imported.why();
		Map<String, TypedEntry.Accepted> accepted = new HashMap<>();
		if (why != null) {
			Entry.Content content = EntryLimits.content(typed, own, line, work().round().getCutOff());
			work().findings(line, (own != null) ? own.getId() : null, content)
				.stream()
				.filter((finding) -> !finding.isError())
				.forEach((finding) -> accepted.put(finding.code(), new TypedEntry.Accepted(finding.message(), why)));
		}
		return new TypedEntry(imported.line() + "#" + imported.periodInWords(), typed.entry(), typed.version(),
				typed.value(), typed.period(), typed.status(), typed.reason(), typed.marks(), typed.note(),
				typed.source(), null, accepted);
	}

	@Override
	public String keyHeading() {
		return LINE;
	}

	@Override
	public String key(ImportedEntry candidate) {
		return candidate.key();
	}

	@Override
	public Map<String, @Nullable String> fields(ImportedEntry candidate) {
		return candidate.fields();
	}

	@Override
	public Map<String, Existing> existing(Collection<String> keys) {
		Map<String, Existing> existing = new HashMap<>();
		this.blank.forEach((key) -> existing.put(key, new Existing(0, Map.of())));
		existing.putAll(this.approved);
		work().tasks()
			.stream()
			.flatMap((task) -> task.lines().stream())
			.forEach((line) -> line.entries()
				.forEach((entry) -> existing.put(key(line, entry), new Existing(entry.getVersion(), fields(entry)))));
		return existing;
	}

	private static Map<String, @Nullable String> fields(Entry entry) {
		Entry.Content content = entry.getContent();
		Map<String, @Nullable String> fields = new HashMap<>();
		fields.put(VALUE, content.valueTyped());
		fields.put(STATUS, content.status().isFigure() ? null : content.status().getLabel());
		fields.put(REASON, content.statusReason());
		fields.put(MARKS,
				content.qualifiers().isEmpty() ? null : String.join(" ", Qualifier.marks(content.qualifiers())));
		fields.put(NOTE, content.note());
		fields.put(SOURCE, content.source());
		fields.put(WHY, entry.getAcceptances().stream().map(Acceptance::getReason).findFirst().orElse(null));
		return fields;
	}

}
