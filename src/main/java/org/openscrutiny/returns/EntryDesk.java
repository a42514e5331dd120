package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Sparkline;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What contributors see: their rounds, and the measures that they are asked for.
 */
@Service
@Transactional(readOnly = true)
public class EntryDesk {

	private final Rounds rounds;

	private final Assignments assignments;

	private final AssignmentEvents events;

	private final WorkReading reading;

	private final DocumentManagement documents;

	private final JdbcClient jdbc;

	private final Clock clock;

	EntryDesk(Rounds rounds, Assignments assignments, AssignmentEvents events, WorkReading reading,
			DocumentManagement documents, JdbcClient jdbc, Clock clock) {
		this.rounds = rounds;
		this.assignments = assignments;
		this.events = events;
		this.reading = reading;
		this.documents = documents;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The rounds in which somebody is asked for something, the newest first. One
	 * statement.
	 */
	public List<OwnRound> rounds(ActingPerson person) {
		return this.jdbc.sql("""
				select r.slug, r.label, r.cut_off, r.opens_on, coalesce(e.due_on, r.due_on) as due_on,
				       coalesce(e.closes_on, r.closes_on) as closes_on,
				       count(*) filter (where a.state in ('OPEN', 'DRAFT', 'RETURNED')) as owed,
				       count(*) filter (where a.state = 'RETURNED') as returned,
				       count(*) filter (where a.state = 'SUBMITTED') as submitted,
				       count(*) filter (where a.state = 'APPROVED') as approved
				  from collection_round r
				  join assignment a on a.round_id = r.id and a.state <> 'NOT_DUE'
				  left join lateral (select x.due_on, x.closes_on from round_extension x where x.round_id = r.id
				                      order by x.granted_at desc limit 1) e on true
				 where a.contributor_id = :person or (:approver and r.opens_on is not null)
				 group by r.id, e.due_on, e.closes_on
				 order by r.cut_off desc, r.slug desc
				""")
			.param("person", person.id().value())
			.param("approver", person.is(Role.OPCC_APPROVER))
			.query((row, number) -> ownRound(row, LocalDate.now(this.clock)))
			.list();
	}

	private static OwnRound ownRound(ResultSet row, LocalDate today) throws SQLException {
		LocalDate opens = row.getObject("opens_on", LocalDate.class);
		LocalDate due = row.getObject("due_on", LocalDate.class);
		LocalDate closes = row.getObject("closes_on", LocalDate.class);
		boolean open = opens != null && closes != null && !today.isBefore(opens) && !today.isAfter(closes);
		return new OwnRound(row.getString("slug"), row.getString("label"), row.getObject("cut_off", LocalDate.class),
				due, closes, open, open && due != null && today.isAfter(due), row.getInt("owed"),
				row.getInt("returned"), row.getInt("submitted"), row.getInt("approved"));
	}

	/**
	 * Everything that a contributor is asked for in a round, in a fixed number of
	 * statements.
	 * @param contributor whose measures; an approver who leaves it out sees all
	 * @throws NotFound if there is no such round, or the person is asked for nothing in
	 * it
	 */
	public EntrySheet sheet(String round, @Nullable UserId contributor, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		boolean all = person.is(Role.OPCC_APPROVER) && contributor == null;
		UserId whose = person.is(Role.OPCC_APPROVER) ? contributor : person.id();
		List<Assignment> chosen = this.assignments.findByRound(of.getId())
			.stream()
			.filter((assignment) -> all || Objects.equals(whose, assignment.getTerms().contributor()))
			.toList();
		if (chosen.isEmpty()) {
			throw new NotFound("assignments in " + round);
		}
		return sheet(of, whose, chosen, person, false);
	}

	/**
	 * One measure, with every force, area and period that can be entered.
	 * @throws NotFound if there is none, or the person may not enter it
	 */
	public EntrySheet measure(String round, String measure, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		AssignmentId id = this.jdbc.sql("""
				select a.id from assignment a join measure m on m.id = a.measure_id
				 where a.round_id = ? and m.code = ?
				""")
			.params(of.getId().value(), measure)
			.query((row, number) -> new AssignmentId(row.getObject("id", UUID.class)))
			.optional()
			.orElseThrow(() -> new NotFound("measure " + measure));
		Assignment assignment = this.assignments.byId(id);
		ReturnRights.requireEntry(person, assignment);
		return sheet(of, assignment.getTerms().contributor(), List.of(assignment), person, true);
	}

	private EntrySheet sheet(CollectionRound round, @Nullable UserId contributor, List<Assignment> chosen,
			ActingPerson person, boolean whole) {
		Work work = this.reading.of(round, chosen);
		LocalDate today = LocalDate.now(this.clock);
		List<AssignmentId> ids = chosen.stream().map(Assignment::getId).toList();
		Map<AssignmentId, AssignmentEvents.Step> answers = this.events.newest(ids, AssignmentEvents.Act.RETURNED,
				AssignmentEvents.Act.APPROVED);
		Map<UUID, List<DocumentSummary>> attached = this.documents.ofAll(ReturnDocuments.KIND,
				ids.stream().map(AssignmentId::value).toList());
		boolean running = round.isOpen(today);
		boolean open = running || chosen.stream().anyMatch(Assignment::isRevision);
		Map<String, List<EntrySheet.Task>> sections = new LinkedHashMap<>();
		for (TaskOfWork task : work.tasks()) {
			AssignmentState state = task.assignment().getState();
			boolean editable = (running || task.assignment().isRevision()) && state.isOwed()
					&& ReturnRights.mayEnter(person, task.assignment());
			sections.computeIfAbsent(task.kpi().section(), (title) -> new ArrayList<>())
				.add(task(work, task, editable, whole, answers.get(task.assignment().getId()),
						attached.getOrDefault(task.assignment().getId().value(), List.of())));
		}
		return new EntrySheet(
				new EntrySheet.RoundLine(round.getSlug(), round.getLabel(), round.getStartsOn(), round.getCutOff(),
						round.getDueOn(), round.getClosesOn(), open, round.getNote()),
				contributor,
				sections.entrySet()
					.stream()
					.map((section) -> new EntrySheet.Section(section.getKey(), section.getValue()))
					.toList());
	}

	private static EntrySheet.Task task(Work work, TaskOfWork task, boolean editable, boolean whole,
			AssignmentEvents.@Nullable Step answer, List<DocumentSummary> documents) {
		Assignment assignment = task.assignment();
		Measure.Definition definition = task.definition();
		List<EntrySheet.Row> rows = task.lines()
			.stream()
			.filter((line) -> whole || line.main() || !line.entries().isEmpty())
			.flatMap((line) -> rows(work, line, whole).stream())
			.toList();
		return new EntrySheet.Task(assignment.getId(), task.measure().code(), definition.label(), task.kpi().title(),
				definition.unitInWords(), example(definition), task.asked(),
				definition.statistic() == Measure.Statistic.SHARE, task.asked() == PeriodKind.COHORT_WITH_FOLLOW_UP,
				assignment.getState(), assignment.getVersion(), editable,
				answer(answer, assignment, AssignmentState.RETURNED),
				answer(answer, assignment, AssignmentState.APPROVED), assignment.getRevisionReason(), rows, documents);
	}

	/**
	 * Null where the assignment is in another state, or no record tells of the answer.
	 */
	private static EntrySheet.@Nullable Answer answer(AssignmentEvents.@Nullable Step step, Assignment assignment,
			AssignmentState state) {
		return (step != null && assignment.getState() == state)
				? new EntrySheet.Answer(step.message(), step.name(), step.at()) : null;
	}

	private static List<EntrySheet.Row> rows(Work work, LineOfWork line, boolean whole) {
		List<EntryRows.Slot> slots = new ArrayList<>(EntryRows.of(work, line));
		if (whole) {
			slots.add(new EntryRows.Slot(line.id() + "#more", null, ""));
		}
		Sparkline sparkline = Sparkline.of(line.reading()).orElse(null);
		return slots.stream().map((slot) -> row(work, line, slot, sparkline)).toList();
	}

	private static EntrySheet.Row row(Work work, LineOfWork line, EntryRows.Slot slot, @Nullable Sparkline sparkline) {
		Measure.Definition definition = line.task().definition();
		Observation last = line.last().orElse(null);
		Entry entry = slot.entry();
		String lastValue = (last != null) ? last.figure().inWords(definition) : "";
		String lastPeriod = (last != null) ? LineOfWork.period(last.period()).inWords() : "";
		boolean required = line.required() && !slot.key().endsWith("#more") && !line.task().assignment().isRevision();
		if (entry == null) {
			return new EntrySheet.Row(slot.key(), line.label(), null, 0, required && line.entries().isEmpty(),
					line.main(), "", slot.suggested(), null, "", List.of(), "", "", "", "", "", "", lastValue,
					lastPeriod, sparkline, "", false, List.of(), "");
		}
		Entry.Content content = entry.getContent();
		return new EntrySheet.Row(slot.key(), line.label(), entry.getId(), entry.getVersion(), required, line.main(),
				text(content.valueTyped()), text(content.periodTyped()),
				content.status().isFigure() ? null : content.status(), text(content.statusReason()),
				Qualifier.marks(content.qualifiers()), text(content.note()), text(content.source()),
				plain(content.numerator()), plain(content.denominator()),
				(content.observedUntil() != null) ? Days.inWords(content.observedUntil()) : "",
				EntryLimits.understood(work, line, entry), lastValue, lastPeriod, sparkline, entry.getEnteredName(),
				entry.getEnteredFor() != null, ShownFinding.of(entry, work.findings(line, entry)), "");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

	private static String example(Measure.Definition definition) {
		if (definition.members().size() > 1 && definition.valueKind() == Measure.ValueKind.RATIO) {
			return "such as 2.7, or 2.7 / 4.4 for all groups";
		}
		return switch (definition.valueKind()) {
			case COUNT -> "such as 12,478";
			case PERCENTAGE -> "such as 77%";
			case MONEY -> "such as £569.85m";
			case DURATION ->
				(DurationUnit.of(definition) == DurationUnit.DAYS) ? "such as 85 or 14-21" : "such as 8m44s";
			case RANGE -> "such as 14-21";
			case RATE, RATIO, QUANTITY -> "such as 5.5";
			default -> "in words";
		};
	}

	/**
	 * The people who are asked for something in a round, by name.
	 * @throws NotFound if there is no such round
	 */
	public List<Contributor> contributors(String round) {
		CollectionRound of = this.rounds.bySlug(round);
		return this.jdbc.sql("""
				select c.id, c.name, count(*) filter (where a.state in ('OPEN', 'DRAFT', 'RETURNED')) as owed
				  from assignment a join account c on c.id = a.contributor_id
				 where a.round_id = ? and a.state <> 'NOT_DUE' group by c.id, c.name order by c.name
				""")
			.param(of.getId().value())
			.query((row, number) -> new Contributor(new UserId(row.getObject("id", UUID.class)), row.getString("name"),
					row.getInt("owed")))
			.list();
	}

	/**
	 * A contributor of a round.
	 *
	 * @param id the account
	 * @param name the name
	 * @param owed how many measures are still owed
	 */
	public record Contributor(UserId id, String name, int owed) {
	}

	/**
	 * A round in which somebody is asked for something.
	 *
	 * @param slug the last part of its address
	 * @param label its name
	 * @param cutOff the last day that a figure may be about
	 * @param dueOn by when figures are asked for
	 * @param closesOn the last day for entering
	 * @param open whether figures can be entered today
	 * @param late whether they were due before today
	 * @param owed how many measures are still owed
	 * @param returned how many of these were sent back
	 * @param submitted how many wait for the approver
	 * @param approved how many are approved
	 */
	public record OwnRound(String slug, String label, LocalDate cutOff, @Nullable LocalDate dueOn,
			@Nullable LocalDate closesOn, boolean open, boolean late, int owed, int returned, int submitted,
			int approved) {
	}

}
