package org.openscrutiny.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what contributors type, understood or not.
 */
@Service
@Transactional
public class EntryManagement {

	private final Rounds rounds;

	private final Assignments assignments;

	private final Entries entries;

	private final AllSeries series;

	private final WorkReading reading;

	private final HeldWork held;

	private final AuditTrail audit;

	private final Clock clock;

	EntryManagement(Rounds rounds, Assignments assignments, Entries entries, AllSeries series, WorkReading reading,
			HeldWork held, AuditTrail audit, Clock clock) {
		this.rounds = rounds;
		this.assignments = assignments;
		this.entries = entries;
		this.series = series;
		this.reading = reading;
		this.held = held;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Stores what was typed, all of it or nothing. Rows in which nothing was typed or
	 * changed are left alone.
	 * @return what is stored, or why nothing is
	 * @throws NotFound if the person may not enter one of the measures
	 * @throws StaleRecord if somebody else changed one of the rows in another way
	 * @throws HandedOver if a measure was given to somebody else since
	 * @throws RuleBroken if the round is not open, or a measure is locked
	 */
	public Saved save(String round, List<TypedEntry> typed, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		By by = person.at(this.clock.instant());
		Work work = this.held.of(of, typed.stream().map(TypedEntry::measure).distinct().toList(), typed, person);
		List<TypedEntry> rows = takenApart(work, typed);
		List<EntryProblem> problems = rows.stream()
			.flatMap((row) -> EntryLimits.problems(row, work.line(row.line())).stream())
			.toList();
		if (!problems.isEmpty()) {
			return new Saved(List.of(), problems, by.when());
		}
		Map<TaskOfWork, Changes> changes = new LinkedHashMap<>();
		Map<String, Optional<EntryId>> stored = new LinkedHashMap<>();
		for (TypedEntry row : rows) {
			store(row, work.line(row.line()), of, by, changes).ifPresentOrElse(
					(entry) -> stored.put(row.key(), Optional.of(entry.getId())),
					() -> stored.put(row.key(), Optional.empty()));
		}
		if (!changes.isEmpty()) {
			of.requireOpenFor(changes.keySet().stream().map(TaskOfWork::assignment).toList(),
					LocalDate.now(this.clock));
			changes.keySet().forEach((task) -> task.assignment().begin());
			Storing.orStale(this.entries::flush);
			changes.forEach((task, made) -> this.audit.record(by, "Entered", subject(of, task), made));
		}
		return answer(of, rows, stored, work, person, by);
	}

	/** Warnings are weighed after everything is stored, as rows bear upon each other. */
	private Saved answer(CollectionRound round, List<TypedEntry> rows, Map<String, Optional<EntryId>> stored,
			Work before, ActingPerson person, By by) {
		Work work = this.reading.of(round, before.tasks().stream().map(TaskOfWork::assignment).toList());
		for (TypedEntry row : rows) {
			LineOfWork line = work.line(row.line());
			stored.getOrDefault(row.key(), Optional.empty())
				.flatMap(line::entry)
				.ifPresent((entry) -> accept(row, entry, work.findings(line, entry), round, person, by));
		}
		Storing.orStale(this.entries::flush);
		return new Saved(rows.stream().map((row) -> {
			LineOfWork line = work.line(row.line());
			return stored.getOrDefault(row.key(), Optional.empty())
				.flatMap(line::entry)
				.map((entry) -> SavedRow.of(row.key(), work, line, entry))
				.orElseGet(() -> new SavedRow(row.key(), null, 0, "", List.of()));
		}).toList(), List.of(), by.when());
	}

	private void accept(TypedEntry row, Entry entry, List<Finding> findings, CollectionRound round, ActingPerson person,
			By by) {
		for (Finding finding : findings) {
			TypedEntry.Accepted accepted = row.accepted().get(finding.code());
			if (!finding.isError() && accepted != null && !accepted.reason().isBlank()
					&& accepted.message().equals(finding.message())
					&& !isAccepted(entry, finding, accepted.reason().strip())) {
				Assignment assignment = this.assignments.byId(entry.getAssignment());
				round.requireOpenFor(List.of(assignment), LocalDate.now(this.clock));
				ReturnRights.requireEntry(person, assignment);
				assignment.begin();
				entry.accept(finding.code(), finding.message(), accepted.reason(), by);
			}
		}
	}

	private static boolean isAccepted(Entry entry, Finding finding, String reason) {
		return entry.accepts(finding.code(), finding.message()) && entry.getAcceptances()
			.stream()
			.anyMatch((each) -> each.getCheckCode().equals(finding.code()) && each.getReason().equals(reason));
	}

	/** What was typed for all groups into the first of them is given to each. */
	private static List<TypedEntry> takenApart(Work work, List<TypedEntry> typed) {
		Map<String, TypedEntry> rows = new LinkedHashMap<>();
		typed.forEach((row) -> rows.put(row.key(), row));
		for (TypedEntry row : typed) {
			LineOfWork line = work.line(row.line());
			List<String> parts = TypedValue.parts(row.value(), line.task().definition());
			String slot = row.key().substring(row.line().length());
			List<String> keys = line.task()
				.lines()
				.stream()
				.filter((other) -> other.entity().equals(line.entity()) && other.member() != null)
				.map((other) -> other.id() + slot)
				.toList();
			boolean free = keys.size() == parts.size() && !keys.isEmpty() && keys.get(0).equals(row.key())
					&& keys.stream().skip(1).allMatch((key) -> !rows.containsKey(key) || rows.get(key).isBlank());
			for (int place = 0; free && place < keys.size(); place++) {
				String key = keys.get(place);
				TypedEntry other = rows.getOrDefault(key,
						new TypedEntry(key, null, 0, "", row.period(), null, "", Set.of(), null, null, null, Map.of()));
				rows.put(key, other.withValue(parts.get(place)));
			}
		}
		return List.copyOf(rows.values());
	}

	private Optional<Entry> store(TypedEntry row, LineOfWork line, CollectionRound round, By by,
			Map<TaskOfWork, Changes> changes) {
		Entry entry = (row.entry() != null) ? line.entry(row.entry()).orElseThrow(StaleRecord::new) : null;
		if (row.isBlank() && !keepsParts(row, entry)) {
			if (entry != null) {
				change(entry, row, line.task());
				note(changes, line, words(entry.getContent()), null);
				this.entries.delete(entry);
			}
			return Optional.empty();
		}
		Entry.Content content = EntryLimits.content(row, entry, line, round.getCutOff());
		UserId contributor = line.task().assignment().getTerms().contributor();
		if (entry == null) {
			Optional<Entry> same = line.entries()
				.stream()
				.filter((one) -> isSameTime(one.getContent(), content))
				.findFirst();
			if (same.isPresent()) {
				return Optional.of(repeated(same.get(), content, line));
			}
			line.task().assignment().requireEnterable();
			SeriesId in = (line.series() != null) ? line.series()
					: this.series.of(line.task().measure().id(), line.entity(), line.member()).id();
			note(changes, line, null, words(content));
			return Optional
				.of(this.entries.save(new Entry(line.task().assignment().getId(), in, content, contributor, by)));
		}
		Entry.Content before = entry.getContent();
		if (!before.equals(content)) {
			change(entry, row, line.task());
			entry.write(content, contributor, by);
			note(changes, line, words(before), words(content));
		}
		return Optional.of(entry);
	}

	/**
	 * The grid does not show the numbers of a share, so it does not empty them either.
	 */
	private static boolean keepsParts(TypedEntry row, @Nullable Entry entry) {
		return entry != null && row.parts() == null
				&& (entry.getContent().numerator() != null || entry.getContent().denominator() != null);
	}

	private static void change(Entry entry, TypedEntry row, TaskOfWork task) {
		task.assignment().requireEnterable();
		entry.requireVersion(row.version());
	}

	/** The answer to what was stored may have been lost, so that it is sent again. */
	private static Entry repeated(Entry there, Entry.Content content, LineOfWork line) {
		if (!there.getContent().equals(content)) {
			throw new RuleBroken("“%s” has an entry for “%s” already. Correct that one, or type another period"
				.formatted(line.task().definition().label(), content.periodTyped()));
		}
		return there;
	}

	private static boolean isSameTime(Entry.Content one, Entry.Content other) {
		return one.periodKind() == other.periodKind() && Objects.equals(one.startsOn(), other.startsOn())
				&& Objects.equals(one.endsOn(), other.endsOn());
	}

	private static void note(Map<TaskOfWork, Changes> changes, LineOfWork line, @Nullable String before,
			@Nullable String now) {
		changes.computeIfAbsent(line.task(), (task) -> Changes.none()).field(line.id(), before, now);
	}

	private static String words(Entry.Content content) {
		String figure = content.status().isFigure() ? content.valueTyped()
				: content.status().getLabel() + ": " + content.statusReason();
		return figure + " (" + content.periodTyped() + ")"
				+ ((content.note() != null) ? ". Note: " + content.note() : "")
				+ ((content.source() != null) ? ". Source: " + content.source() : "");
	}

	private static Subject subject(CollectionRound round, TaskOfWork task) {
		return new Subject("return", round.getSlug() + "/" + task.measure().code(),
				task.definition().label() + ", " + round.getLabel());
	}

	/**
	 * What became of a form.
	 *
	 * @param rows its rows; none if there were problems
	 * @param problems why nothing was stored
	 * @param at when
	 */
	public record Saved(List<SavedRow> rows, List<EntryProblem> problems, Instant at) {
	}

	/**
	 * A row as it is stored.
	 *
	 * @param key the row
	 * @param entry the entry; null if nothing is stored there
	 * @param version its version
	 * @param understood what was understood of it, in words
	 * @param findings what checks say of it
	 */
	public record SavedRow(String key, @Nullable EntryId entry, int version, String understood,
			List<ShownFinding> findings) {

		static SavedRow of(String key, Work work, LineOfWork line, Entry entry) {
			return new SavedRow(key, entry.getId(), entry.getVersion(), EntryLimits.understood(work, line, entry),
					ShownFinding.of(entry, work.findings(line, entry)));
		}

	}

}
