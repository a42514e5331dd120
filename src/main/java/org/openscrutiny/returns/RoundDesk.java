package org.openscrutiny.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds as those see them who run them: how far each measure is, and who still owes
 * what. Each page takes a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class RoundDesk {

	private static final String LINES = """
			select a.id, a.version, a.state, a.asks_for, a.revision_kind, a.revision_reason, a.contributor_id,
			       c.name as contributor, a.approver_id, p.name as approver, m.id as measure_id, m.code, m.label,
			       k.slug as kpi_slug, k.title as kpi, s.title as section, typed.entries, typed.entered_at
			  from assignment a
			  join measure m on m.id = a.measure_id
			  join kpi k on k.id = a.kpi_id
			  join plan_section s on s.id = k.section_id
			  left join kpi_measure l on l.kpi_id = k.id and l.measure_id = m.id
			  left join account c on c.id = a.contributor_id
			  left join account p on p.id = a.approver_id
			  left join lateral (select count(*) as entries, max(e.entered_at) as entered_at
			                       from entry e where e.assignment_id = a.id) typed on true
			 where a.round_id = :round %s
			 order by s.position, k.position, l.position, m.label
			""";

	private static final String ROUNDS = """
			select r.slug, r.label, r.cut_off, r.opens_on, coalesce(x.due_on, r.due_on) as due_on,
			       coalesce(x.closes_on, r.closes_on) as closes_on, p.title as plan,
			       count(a.id) filter (where a.state <> 'NOT_DUE') as asked,
			       count(a.id) filter (where a.state = 'APPROVED') as approved,
			       count(a.id) filter (where a.state = 'SUBMITTED') as submitted
			  from collection_round r
			  join plan p on p.id = r.plan_id
			  left join assignment a on a.round_id = r.id
			  left join lateral (select x.due_on, x.closes_on from round_extension x where x.round_id = r.id
			                      order by x.granted_at desc limit 1) x on true
			 group by r.id, p.id, x.due_on, x.closes_on
			 order by r.cut_off desc, r.slug desc
			""";

	private final Rounds rounds;

	private final MeasureCatalogue measures;

	private final AllSeries series;

	private final Observations observations;

	private final JdbcClient jdbc;

	private final Clock clock;

	RoundDesk(Rounds rounds, MeasureCatalogue measures, AllSeries series, Observations observations, JdbcClient jdbc,
			Clock clock) {
		this.rounds = rounds;
		this.measures = measures;
		this.series = series;
		this.observations = observations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All rounds, the newest first. */
	public List<RoundLine> rounds() {
		LocalDate today = LocalDate.now(this.clock);
		return this.jdbc.sql(ROUNDS).query((row, number) -> round(row, today)).list();
	}

	private static RoundLine round(ResultSet row, LocalDate today) throws SQLException {
		LocalDate opens = row.getObject("opens_on", LocalDate.class);
		LocalDate closes = row.getObject("closes_on", LocalDate.class);
		return new RoundLine(row.getString("slug"), row.getString("label"), row.getString("plan"),
				row.getObject("cut_off", LocalDate.class), opens, row.getObject("due_on", LocalDate.class), closes,
				standing(opens, closes, today), row.getInt("asked"), row.getInt("approved"), row.getInt("submitted"));
	}

	private static String standing(@Nullable LocalDate opens, @Nullable LocalDate closes, LocalDate today) {
		if (opens == null || closes == null) {
			return "From paper";
		}
		if (today.isBefore(opens)) {
			return "To come";
		}
		return today.isAfter(closes) ? "Closed" : "Open";
	}

	/**
	 * A round with all that is asked for.
	 * @throws NotFound if there is no such round
	 */
	public Sheet round(String slug) {
		CollectionRound round = load(slug);
		String plan = this.jdbc.sql("select title from plan where id = ?")
			.param(round.getPlan().value())
			.query(String.class)
			.single();
		List<Line> lines = lines(round.getId(), "");
		return new Sheet(round, plan, lines, standing(lines), LocalDate.now(this.clock));
	}

	/** The newest figure of the force for what is not due, as that stands. */
	private Map<MeasureId, String> standing(List<Line> lines) {
		List<MeasureId> resting = lines.stream()
			.filter((line) -> line.state() == AssignmentState.NOT_DUE)
			.map(Line::measure)
			.toList();
		if (resting.isEmpty()) {
			return Map.of();
		}
		EntityId home = this.measures.home();
		Map<MeasureId, MeasureCatalogue.Described> described = this.measures.of(resting);
		Map<SeriesId, MeasureId> whole = this.series.of(resting)
			.stream()
			.filter((each) -> each.entity().equals(home) && each.member() == null)
			.collect(Collectors.toMap(Series::id, Series::measure));
		Map<MeasureId, String> standing = new HashMap<>();
		this.observations.newest(whole.keySet()).forEach((figure) -> {
			MeasureId measure = Objects.requireNonNull(whole.get(figure.series()));
			MeasureCatalogue.Described what = Objects.requireNonNull(described.get(measure));
			standing.putIfAbsent(measure,
					figure.figure().inWords(what.definition()) + ", " + figure.period().inWords());
		});
		return standing;
	}

	CollectionRound load(String slug) {
		CollectionRound round = this.rounds.bySlug(slug);
		round.getDueOn();
		return round;
	}

	/** The plans for which a round can be begun, the one in force first. */
	public List<Choice> plans() {
		return this.jdbc.sql("""
				select p.slug, p.title from plan p
				 where exists (select from plan_version v where v.plan_id = p.id)
				 order by (p.ends_on is null or p.ends_on >= :today) desc, p.starts_on desc nulls last, p.slug desc
				""")
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new Choice(row.getString("slug"), row.getString("title")))
			.list();
	}

	List<Line> lines(RoundId round, String where) {
		return this.jdbc.sql(LINES.formatted(where)).param("round", round.value()).query(RoundDesk::line).list();
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		OffsetDateTime entered = row.getObject("entered_at", OffsetDateTime.class);
		String kind = row.getString("revision_kind");
		return new Line(new AssignmentId(row.getObject("id", UUID.class)), row.getInt("version"),
				new MeasureId(row.getObject("measure_id", UUID.class)), row.getString("code"), row.getString("label"),
				row.getString("section"), row.getString("kpi_slug"), row.getString("kpi"),
				AssignmentState.valueOf(row.getString("state")), PeriodKind.valueOf(row.getString("asks_for")),
				(kind != null) ? RevisionKind.valueOf(kind) : null, row.getString("revision_reason"),
				person(row, "contributor"), person(row, "approver"), row.getInt("entries"),
				(entered != null) ? entered.toInstant() : null);
	}

	private static @Nullable Person person(ResultSet row, String role) throws SQLException {
		UUID id = row.getObject(role + "_id", UUID.class);
		String name = row.getString(role);
		return (id != null) ? new Person(new UserId(id), (name != null) ? name : "A closed account") : null;
	}

	/**
	 * A round in the list.
	 *
	 * @param slug the last part of its address
	 * @param label what people call it
	 * @param plan the title of its plan
	 * @param cutOff the last day that a figure may be about
	 * @param opensOn the first day on which figures can be entered; null from paper
	 * @param dueOn by when they are asked for
	 * @param closesOn the last day on which they can be entered
	 * @param standing how it stands today, in words
	 * @param asked how many measures are asked for
	 * @param approved how many of them are approved
	 * @param submitted how many wait for approval
	 */
	public record RoundLine(String slug, String label, String plan, LocalDate cutOff, @Nullable LocalDate opensOn,
			@Nullable LocalDate dueOn, @Nullable LocalDate closesOn, String standing, int asked, int approved,
			int submitted) {

		/** How many measures contributors still owe. */
		public int owed() {
			return this.asked - this.approved - this.submitted;
		}

	}

	/**
	 * A round with all that is asked for.
	 *
	 * @param round the round
	 * @param plan the title of its plan
	 * @param lines the measures, in the order of the plan
	 * @param standing the newest figures of what is not due, with their time
	 * @param today the day it is looked at
	 */
	public record Sheet(CollectionRound round, String plan, List<Line> lines, Map<MeasureId, String> standing,
			LocalDate today) {

		/** What every contributor owes, those who owe most first. */
		public List<Owing> people() {
			Map<String, List<Line>> byPerson = this.lines.stream()
				.filter((line) -> line.state() != AssignmentState.NOT_DUE)
				.collect(Collectors
					.groupingBy((line) -> (line.contributor() != null) ? line.contributor().id().toString() : ""));
			return byPerson.values()
				.stream()
				.map(Owing::of)
				.sorted(Comparator.comparingLong(Owing::owed).reversed().thenComparing(Owing::name))
				.toList();
		}

		/** How many measures are in a state. */
		public long in(AssignmentState state) {
			return this.lines.stream().filter((line) -> line.state() == state).count();
		}

		/** Whether figures are due and somebody still owes some. */
		public boolean isOverdue() {
			LocalDate due = this.round.getDueOn();
			return due != null && this.today.isAfter(due)
					&& this.lines.stream().anyMatch((line) -> line.state().isOwed());
		}

		/** The sections of the plan, in their order, with what is asked for of each. */
		public List<Section> sections(List<Line> shown) {
			List<Section> sections = new ArrayList<>();
			for (Line line : shown) {
				if (sections.isEmpty() || !sections.get(sections.size() - 1).title().equals(line.section())) {
					sections.add(new Section(line.section(), new ArrayList<>()));
				}
				sections.get(sections.size() - 1).lines().add(line);
			}
			return sections;
		}

	}

	/**
	 * A section of the plan.
	 *
	 * @param title its title
	 * @param lines what is asked for
	 */
	public record Section(String title, List<Line> lines) {
	}

	/**
	 * What is asked for.
	 *
	 * @param id identifies it
	 * @param version the state that was seen
	 * @param measure identifies the measure
	 * @param code what identifies the measure for people
	 * @param label what people call it
	 * @param section the section of the plan
	 * @param kpiSlug the address of the KPI
	 * @param kpi its title
	 * @param state how far it is
	 * @param asksFor the kind of period that is asked for
	 * @param revisionKind why there will be a new revision; null unless it is opened
	 * again
	 * @param revisionReason the reason, as readers see it
	 * @param contributor who enters; null while nobody is chosen
	 * @param approver who approves; null while nobody is chosen
	 * @param entries how many figures are typed and not approved
	 * @param enteredAt when the newest was typed
	 */
	public record Line(AssignmentId id, int version, MeasureId measure, String code, String label, String section,
			String kpiSlug, String kpi, AssignmentState state, PeriodKind asksFor, @Nullable RevisionKind revisionKind,
			@Nullable String revisionReason, @Nullable Person contributor, @Nullable Person approver, int entries,
			@Nullable Instant enteredAt) {
	}

	/**
	 * Somebody who enters or approves.
	 *
	 * @param id the account
	 * @param name the name
	 */
	public record Person(UserId id, String name) {
	}

	/**
	 * What one contributor owes.
	 *
	 * @param person who it is; null for measures for which nobody is chosen
	 * @param asked how many measures are asked for
	 * @param missing how many of them have nothing entered
	 * @param drafts how many are entered and not submitted
	 * @param returned how many were returned
	 * @param submitted how many wait for approval
	 * @param approved how many are approved
	 * @param enteredAt when the newest figure that is not approved was typed
	 */
	public record Owing(@Nullable Person person, long asked, long missing, long drafts, long returned, long submitted,
			long approved, @Nullable Instant enteredAt) {

		private static Owing of(List<Line> lines) {
			return new Owing(lines.get(0).contributor(), lines.size(),
					count(lines, AssignmentState.OPEN) + lines.stream()
						.filter((line) -> line.state() == AssignmentState.DRAFT && line.entries() == 0)
						.count(),
					lines.stream()
						.filter((line) -> line.state() == AssignmentState.DRAFT && line.entries() > 0)
						.count(),
					count(lines, AssignmentState.RETURNED), count(lines, AssignmentState.SUBMITTED),
					count(lines, AssignmentState.APPROVED),
					lines.stream()
						.map(Line::enteredAt)
						.filter(Objects::nonNull)
						.max(Comparator.naturalOrder())
						.orElse(null));
		}

		private static long count(List<Line> lines, AssignmentState state) {
			return lines.stream().filter((line) -> line.state() == state).count();
		}

		public String name() {
			return (this.person != null) ? this.person.name() : "Nobody is chosen";
		}

		public long owed() {
			return this.missing + this.drafts + this.returned;
		}

	}

	/**
	 * Something to choose.
	 *
	 * @param value what is sent
	 * @param label what is shown
	 */
	public record Choice(String value, String label) {
	}

}
