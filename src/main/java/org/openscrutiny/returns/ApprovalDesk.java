package org.openscrutiny.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.MeasuredEntity;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for an approver: the figures, how they differ from what was approved last,
 * and the warnings that were accepted. Each page takes a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class ApprovalDesk {

	private static final String IN_ROUND = "and a.state = 'SUBMITTED'";

	private final RoundDesk rounds;

	private final Entries entries;

	private final Observations observations;

	private final AllSeries series;

	private final AssignmentEvents events;

	private final MeasureCatalogue measures;

	private final PlanDesk plans;

	private final DocumentManagement documents;

	private final JdbcClient jdbc;

	ApprovalDesk(RoundDesk rounds, Entries entries, Observations observations, AllSeries series,
			AssignmentEvents events, MeasureCatalogue measures, PlanDesk plans, DocumentManagement documents,
			JdbcClient jdbc) {
		this.rounds = rounds;
		this.entries = entries;
		this.observations = observations;
		this.series = series;
		this.events = events;
		this.measures = measures;
		this.plans = plans;
		this.documents = documents;
		this.jdbc = jdbc;
	}

	/** The rounds in which something waits for approval, the newest first. */
	public List<Waiting> waiting(ActingPerson person) {
		return this.jdbc.sql("""
				select r.slug, r.label, r.cut_off, count(*) as submitted,
				       count(*) filter (where a.approver_id = :person) as mine
				  from assignment a join collection_round r on r.id = a.round_id
				 where a.state = 'SUBMITTED'
				 group by r.id order by r.cut_off desc, r.slug desc
				""")
			.param("person", person.id().value())
			.query((row, number) -> new Waiting(row.getString("slug"), row.getString("label"),
					row.getObject("cut_off", LocalDate.class), row.getInt("submitted"), row.getInt("mine")))
			.list();
	}

	/**
	 * All that waits in a round.
	 * @throws NotFound if there is no such round
	 */
	public Sheet round(String slug, ActingPerson person) {
		CollectionRound round = this.rounds.load(slug);
		return new Sheet(round, items(this.rounds.lines(round.getId(), IN_ROUND), person));
	}

	/**
	 * One measure of a round, with its history.
	 * @throws NotFound if the round has no such measure
	 */
	public MeasureSheet measure(String slug, String code, ActingPerson person) {
		CollectionRound round = this.rounds.load(slug);
		RoundDesk.Line line = this.rounds.lines(round.getId(), "")
			.stream()
			.filter((each) -> each.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("measure " + code + " of " + slug));
		Item item = items(List.of(line), person).get(0);
		Names names = names(Set.of(line.measure()));
		List<Observation> all = this.observations.all(names.series().keySet());
		return new MeasureSheet(round, item, approved(all, round.getId(), names, item.measure()),
				this.events.of(line.id())
					.stream()
					.map((step) -> new Happened(step.act().getLabel(), step.name(), step.at(), step.message()))
					.toList());
	}

	private List<Item> items(List<RoundDesk.Line> lines, ActingPerson person) {
		List<AssignmentId> ids = lines.stream().map(RoundDesk.Line::id).toList();
		Set<MeasureId> of = lines.stream().map(RoundDesk.Line::measure).collect(Collectors.toSet());
		Map<AssignmentId, List<Entry>> typed = ids.isEmpty() ? Map.of()
				: this.entries.findByAssignmentIn(ids).stream().collect(Collectors.groupingBy(Entry::getAssignment));
		Map<MeasureId, MeasureCatalogue.Described> described = this.measures.of(of);
		Map<AssignmentId, AssignmentEvents.Step> submitted = this.events.newest(ids, AssignmentEvents.Act.SUBMITTED);
		Map<UUID, List<DocumentSummary>> files = this.documents.ofAll(ReturnDocuments.KIND,
				ids.stream().map(AssignmentId::value).toList());
		Names names = names(of);
		Map<SeriesId, List<Observation>> standing = this.observations.newest(names.series().keySet())
			.stream()
			.collect(Collectors.groupingBy(Observation::series));
		return lines.stream().map((line) -> {
			MeasureCatalogue.Described measure = Objects.requireNonNull(described.get(line.measure()));
			AssignmentEvents.Step step = submitted.get(line.id());
			List<Entry> entries = typed.getOrDefault(line.id(), List.of());
			boolean own = (step != null && step.person().equals(person.id()))
					|| entries.stream().anyMatch((entry) -> entry.getEnteredBy().equals(person.id()));
			return new Item(line, measure,
					(step != null) ? new Happened(step.act().getLabel(), step.name(), step.at(), null) : null,
					entries.stream()
						.map((entry) -> shown(entry, line, measure, names,
								standing.getOrDefault(entry.getSeries(), List.of())))
						.sorted(Comparator.comparing(Shown::of).thenComparing(Shown::endsOn))
						.toList(),
					files.getOrDefault(line.id().value(), List.of()), own);
		}).toList();
	}

	private Names names(Collection<MeasureId> measures) {
		Map<EntityId, String> entities = new HashMap<>();
		EntityId home = this.measures.home();
		this.plans.entities()
			.forEach((entity) -> entities.put(entity.getId(), entity.getId().equals(home) ? "" : name(entity)));
		return new Names(this.series.of(measures).stream().collect(Collectors.toMap(Series::id, Function.identity())),
				entities);
	}

	private static String name(MeasuredEntity entity) {
		return entity.getDetails().name();
	}

	private static Shown shown(Entry entry, RoundDesk.Line line, MeasureCatalogue.Described measure, Names names,
			List<Observation> standing) {
		Entry.Content content = entry.getContent();
		Observation.Period period = (content.periodKind() != null) ? new Observation.Period(content.periodKind(),
				content.startsOn(), content.endsOn(), content.periodTyped(), content.observedUntil()) : null;
		Observation.@Nullable Figure figure = read(content, measure.definition());
		FigureComparison comparison = new FigureComparison(period, figure, standing, measure.definition());
		RoundDesk.Person contributor = line.contributor();
		boolean standIn = entry.getEnteredFor() != null;
		return new Shown(names.of(entry.getSeries(), measure), content.endsOn(),
				(period != null) ? period.inWords() : "Not understood: " + content.periodTyped(),
				(figure != null) ? figure.inWords(measure.definition()) : "Not understood: " + content.valueTyped(),
				content.valueTyped(), content.statusReason(), new TreeSet<>(content.qualifiers()), content.note(),
				content.source(), entry.getEnteredName(), entry.getEnteredAt(),
				standIn ? (contributor != null && contributor.id().equals(entry.getEnteredFor())) ? contributor.name()
						: "another contributor" : null,
				comparison.last(), comparison.yearBefore(), entry.getAcceptances().stream().toList());
	}

	private static Observation.@Nullable Figure read(Entry.Content content, Measure.Definition definition) {
		String typed = content.valueTyped();
		if (!content.status().isFigure() || typed == null) {
			return new Observation.Figure(content.status(), content.statusReason(), null, null, null, null, null, null);
		}
		try {
			return Observation.Figure.of(TypedValue.read(typed, definition));
		}
		catch (RuleBroken ex) {
			return null;
		}
	}

	private List<Approved> approved(List<Observation> all, RoundId round, Names names,
			MeasureCatalogue.Described measure) {
		List<Observation> here = all.stream().filter((each) -> round.equals(each.round())).toList();
		Map<ObservationId, List<Observations.Warning>> warnings = this.observations
			.warnings(here.stream().map(Observation::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Observations.Warning::observation));
		return here.stream()
			.map((each) -> new Approved(names.of(each.series(), measure), each.period().inWords(),
					each.figure().inWords(measure.definition()), each.figure().reason(), each.qualifiers(),
					each.revision(), each.revisionKind(), each.revisionReason(), each.derived(), each.note(),
					each.source(),
					warnings.getOrDefault(each.id(), List.of())
						.stream()
						.map((warning) -> new Accepted(warning.message(), warning.reason(), warning.personName()))
						.toList(),
					(each.entered() != null) ? each.entered().name() : null,
					(each.approved() != null) ? each.approved().name() : null,
					(each.approved() != null) ? each.approved().at() : null))
			.toList();
	}

	/**
	 * What the lines of some measures are called.
	 */
	private record Names(Map<SeriesId, Series> series, Map<EntityId, String> entities) {

		/** The force or area, unless it is the home force, and the group. */
		String of(SeriesId id, MeasureCatalogue.Described measure) {
			Series line = this.series.get(id);
			if (line == null) {
				return "";
			}
			UUID member = line.member();
			String group = measure.nameOf(member);
			String entity = this.entities.getOrDefault(line.entity(), "");
			return (group == null) ? entity : entity.isEmpty() ? group : entity + ", " + group;
		}

	}

	/**
	 * A round in which something waits.
	 *
	 * @param slug the last part of its address
	 * @param label what people call it
	 * @param cutOff the last day that a figure may be about
	 * @param submitted how many measures wait
	 * @param mine how many of them are assigned to the person
	 */
	public record Waiting(String slug, String label, LocalDate cutOff, int submitted, int mine) {
	}

	/**
	 * All that waits in a round.
	 *
	 * @param round the round
	 * @param items the measures, in the order of the plan
	 */
	public record Sheet(CollectionRound round, List<Item> items) {

		/** What the person may approve. */
		public List<Item> open() {
			return this.items.stream().filter((item) -> !item.own()).toList();
		}

		/** What another approver must approve. */
		public List<Item> own() {
			return this.items.stream().filter(Item::own).toList();
		}

	}

	/**
	 * A measure that waits.
	 *
	 * @param line how far it is
	 * @param measure what is measured
	 * @param submitted who submitted it and when; null if nobody did yet
	 * @param figures what was typed
	 * @param documents the files that were attached
	 * @param own whether the person entered or submitted any of it, and so may not
	 * approve it
	 */
	public record Item(RoundDesk.Line line, MeasureCatalogue.Described measure, @Nullable Happened submitted,
			List<Shown> figures, List<DocumentSummary> documents, boolean own) {

		/** How many warnings were accepted. */
		public long warnings() {
			return this.figures.stream().mapToLong((figure) -> figure.warnings().size()).sum();
		}

	}

	/**
	 * A figure that waits.
	 *
	 * @param of the force, area or group; empty for the force in all
	 * @param ends the last day of its time
	 * @param period the time in words
	 * @param value the value in words
	 * @param typed the value as it was typed
	 * @param reason why there is no value
	 * @param qualifiers what readers should know at once
	 * @param note what readers should know besides
	 * @param source where it comes from
	 * @param enteredName who typed it
	 * @param enteredAt when
	 * @param enteredFor the absent contributor for whom it was typed
	 * @param before what was approved last
	 * @param yearBefore what was approved for the same time a year before
	 * @param warnings the warnings that were accepted
	 */
	public record Shown(String of, @Nullable LocalDate ends, String period, String value, @Nullable String typed,
			@Nullable String reason, Collection<Qualifier> qualifiers, @Nullable String note, @Nullable String source,
			String enteredName, Instant enteredAt, @Nullable String enteredFor,
			FigureComparison.@Nullable Earlier before, FigureComparison.@Nullable Earlier yearBefore,
			List<Acceptance> warnings) {

		LocalDate endsOn() {
			return (this.ends != null) ? this.ends : LocalDate.MAX;
		}

	}

	/**
	 * One measure of a round, with its history.
	 *
	 * @param round the round
	 * @param item what was typed
	 * @param approved what was approved in this round, with all revisions
	 * @param history what became of it, the newest first
	 */
	public record MeasureSheet(CollectionRound round, Item item, List<Approved> approved, List<Happened> history) {
	}

	/**
	 * A figure that is approved.
	 *
	 * @param of the force, area or group; empty for the force in all
	 * @param period the time in words
	 * @param value the value in words
	 * @param reason why there is no value
	 * @param qualifiers what readers should know at once
	 * @param revision the number of the revision
	 * @param kind why there is this revision
	 * @param revisionReason the reason, as readers see it
	 * @param derived whether it was worked out from the months
	 * @param note what readers should know besides
	 * @param source where it comes from
	 * @param warnings the warnings that it raised
	 * @param enteredName who typed it; null where no record says so
	 * @param approvedName who approved it; null where no record says so
	 * @param approvedAt when
	 */
	public record Approved(String of, String period, String value, @Nullable String reason,
			Collection<Qualifier> qualifiers, int revision, RevisionKind kind, @Nullable String revisionReason,
			boolean derived, @Nullable String note, @Nullable String source, List<Accepted> warnings,
			@Nullable String enteredName, @Nullable String approvedName, @Nullable Instant approvedAt) {
	}

	/**
	 * A warning that an approved figure raised.
	 *
	 * @param message what it said
	 * @param reason why it was accepted; null where the figure is brought in from paper
	 * @param personName who accepted it
	 */
	public record Accepted(String message, @Nullable String reason, @Nullable String personName) {
	}

	/**
	 * A step of a measure.
	 *
	 * @param act what was done
	 * @param name who did it
	 * @param at when
	 * @param message why, or who it went to
	 */
	public record Happened(String act, String name, Instant at, @Nullable String message) {
	}

}
