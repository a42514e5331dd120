package org.openscrutiny.returns;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetFile;
import org.openscrutiny.sheets.SheetWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures by spreadsheet: a template with what is asked for, and the file that comes
 * back.
 */
@Service
public class EntryImports {

	private final PendingImports pending;

	private final Rounds rounds;

	private final Assignments assignments;

	private final WorkReading reading;

	private final EntryManagement entries;

	private final Clock clock;

	EntryImports(PendingImports pending, Rounds rounds, Assignments assignments, WorkReading reading,
			EntryManagement entries, Clock clock) {
		this.pending = pending;
		this.rounds = rounds;
		this.assignments = assignments;
		this.reading = reading;
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * A sheet with a row for each figure that the person can enter in a round, with the
	 * last approved ones, and what is typed already.
	 * @throws NotFound if there is no such round, or the person is asked for nothing in
	 * it
	 */
	@Transactional(readOnly = true)
	public List<TemplateRow> template(String round, ActingPerson person) {
		Work work = work(round, person);
		return work.tasks()
			.stream()
			.filter((task) -> task.assignment().getState().isOwed())
			.flatMap((task) -> task.lines().stream())
			.flatMap((line) -> EntryRows.of(work, line).stream().map((slot) -> row(line, slot)))
			.toList();
	}

	private static TemplateRow row(LineOfWork line, EntryRows.Slot slot) {
		Measure.Definition definition = line.task().definition();
		Observation last = line.last().orElse(null);
		Entry entry = slot.entry();
		Entry.Content content = (entry != null) ? entry.getContent() : null;
		boolean status = content != null && !content.status().isFigure();
		return new TemplateRow(line.id(), line.task().kpi().title(), definition.label(), line.label(),
				definition.unitInWords(), (last != null) ? last.figure().inWords(definition) : null,
				(last != null) ? LineOfWork.period(last.period()).inWords() : null,
				(content != null) ? content.valueTyped() : null,
				(content != null) ? content.periodTyped() : slot.suggested(),
				(content != null && status) ? content.status().getLabel() : null,
				(content != null) ? content.statusReason() : null,
				(content != null && !content.qualifiers().isEmpty())
						? String.join(" ", Qualifier.marks(content.qualifiers())) : null,
				(content != null) ? content.note() : null, (content != null) ? content.source() : null, (entry != null)
						? entry.getAcceptances().stream().map(Acceptance::getReason).findFirst().orElse(null) : null);
	}

	/** How the template is written. */
	public static SheetWriter<TemplateRow> writer() {
		return SheetWriter.<TemplateRow>named("Figures")
			.text(EntryImport.LINE, TemplateRow::line)
			.text("KPI", TemplateRow::kpi)
			.text("Measure", TemplateRow::measure)
			.text("Group or area", TemplateRow::group)
			.text("Unit", TemplateRow::unit)
			.text("Last figure", TemplateRow::last)
			.text("Last period", TemplateRow::lastPeriod)
			.text(EntryImport.VALUE, TemplateRow::value)
			.text(EntryImport.PERIOD, TemplateRow::period)
			.text(EntryImport.STATUS, TemplateRow::status)
			.text(EntryImport.REASON, TemplateRow::reason)
			.text(EntryImport.MARKS, TemplateRow::marks)
			.text(EntryImport.NOTE, TemplateRow::note)
			.text(EntryImport.SOURCE, TemplateRow::source)
			.text(EntryImport.WHY, TemplateRow::why);
	}

	/**
	 * Reads a file, for a preview.
	 * @throws NotFound if there is no such round, or the person is asked for nothing in
	 * it
	 * @throws RuleBroken if the file as a whole cannot be read
	 */
	public ImportId receive(String round, SheetFile file, ActingPerson person) {
		return this.pending.receive(file, rules(round, person), person.at(this.clock.instant()));
	}

	/**
	 * What the import would do now.
	 * @throws NotFound if there is none of this person
	 */
	public ImportPreview<ImportedEntry> preview(String round, ImportId id, ActingPerson person) {
		return this.pending.preview(id, rules(round, person), person.id());
	}

	/** Throws an import away before it is confirmed. */
	public void discard(String round, ImportId id, ActingPerson person) {
		this.pending.discard(id, rules(round, person), person.id());
	}

	/**
	 * Takes the figures over as drafts, all of them or none.
	 * @param fingerprint the preview that was seen
	 * @return what was done
	 * @throws StaleRecord if something changed since the preview was seen
	 * @throws RuleBroken if the round is not open
	 */
	public PendingImports.Imported confirm(String round, ImportId id, String fingerprint, ActingPerson person) {
		EntryImport rules = rules(round, person);
		return this.pending.confirm(id, fingerprint, rules, person.at(this.clock.instant()), (rows) -> {
			List<TypedEntry> typed = rows.stream().map((row) -> rules.toStore(row.accepted())).toList();
			EntryManagement.Saved saved = this.entries.save(round, typed, person);
			if (!saved.problems().isEmpty()) {
				EntryProblem problem = saved.problems().get(0);
				throw new RuleBroken(problem.label() + ": " + problem.message());
			}
		});
	}

	private EntryImport rules(String round, ActingPerson person) {
		return new EntryImport(round, () -> work(round, person));
	}

	private Work work(String round, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		List<Assignment> chosen = this.assignments.findByRound(of.getId())
			.stream()
			.filter((assignment) -> ReturnRights.mayEnter(person, assignment))
			.toList();
		if (chosen.isEmpty()) {
			throw new NotFound("assignments in " + round);
		}
		return this.reading.of(of, chosen);
	}

	/** The name of a round, for the page. */
	@Transactional(readOnly = true)
	public String label(String round) {
		return this.rounds.bySlug(round).getLabel();
	}

	/**
	 * A row of the template.
	 *
	 * @param line what identifies the line
	 * @param kpi the KPI
	 * @param measure the measure
	 * @param group the group, force or area
	 * @param unit the unit
	 * @param last the last approved figure
	 * @param lastPeriod what it is about
	 * @param value what is typed
	 * @param period the period
	 * @param status the status that stands for a value
	 * @param reason why there is no value
	 * @param marks the qualifiers
	 * @param note what readers should know
	 * @param source where it comes from
	 * @param why why its warnings are right
	 */
	public record TemplateRow(String line, String kpi, String measure, String group, String unit, @Nullable String last,
			@Nullable String lastPeriod, @Nullable String value, @Nullable String period, @Nullable String status,
			@Nullable String reason, @Nullable String marks, @Nullable String note, @Nullable String source,
			@Nullable String why) {
	}

}
